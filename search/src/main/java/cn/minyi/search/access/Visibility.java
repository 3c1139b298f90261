package cn.minyi.search.access;

import java.util.List;

import cn.minyi.domain.unit.UnitDirectory;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/**
 * Decides which items a viewer may know of. A handler knows only of items that were
 * assigned to the unit, and never of one that complains about the unit or a body that
 * commands it; all others know of all items.
 */
public final class Visibility {

	private final UnitDirectory units;

	/**
	 * Decides by a directory.
	 * @param units the deployment's units
	 */
	public Visibility(UnitDirectory units) {
		this.units = units;
	}

	/**
	 * The filter that every query, count and aggregation of a viewer carries.
	 * @param viewer who looks
	 * @return matches what the viewer may know of
	 */
	public Query filter(Viewer viewer) {
		String unit = viewer.unit();
		if (unit == null) {
			return Query.of((query) -> query.matchAll((all) -> all));
		}
		List<FieldValue> above = this.units.withParents(unit).stream().map(FieldValue::of).toList();
		return Query.of((query) -> query
			.bool((both) -> both.filter((assigned) -> assigned.term((term) -> term.field("handler").value(unit)))
				.mustNot((accused) -> accused
					.terms((terms) -> terms.field("accused").terms((values) -> values.value(above))))));
	}

}
