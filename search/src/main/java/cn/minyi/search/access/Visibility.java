package cn.minyi.search.access;

import java.util.Collection;
import java.util.List;

import cn.minyi.domain.unit.UnitDirectory;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.jspecify.annotations.Nullable;

/**
 * Decides which items a viewer may know of. A handler knows only of items that are
 * assigned to the unit, and never of one that complains about the unit or a body that
 * commands it; a collector knows of none; clerks, supervisors and administrators know of
 * all. The rule is here twice, as a query and for a single item; tests hold both against
 * the same table.
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
		return switch (viewer.role()) {
			case CLERK, SUPERVISOR, ADMIN -> Query.of((query) -> query.matchAll((all) -> all));
			case HANDLER -> handled(viewer.unit());
			case COLLECTOR -> nothing();
		};
	}

	/**
	 * Decides about one item.
	 * @param viewer who looks
	 * @param handler code of the unit that the item is assigned to, or null
	 * @param accused codes of the units that it complains about
	 * @return whether the viewer may know of it
	 */
	public boolean allows(Viewer viewer, @Nullable String handler, Collection<String> accused) {
		return switch (viewer.role()) {
			case CLERK, SUPERVISOR, ADMIN -> true;
			case HANDLER -> handler != null && handler.equals(viewer.unit()) && this.units.mayHandle(handler, accused);
			case COLLECTOR -> false;
		};
	}

	private Query handled(@Nullable String unit) {
		if (unit == null) {
			return nothing();
		}
		List<FieldValue> above = this.units.withParents(unit).stream().map(FieldValue::of).toList();
		return Query.of((query) -> query
			.bool((both) -> both.filter((assigned) -> assigned.term((term) -> term.field("handler").value(unit)))
				.mustNot((accused) -> accused
					.terms((terms) -> terms.field("accused").terms((values) -> values.value(above))))));
	}

	private static Query nothing() {
		return Query.of((query) -> query.matchNone((none) -> none));
	}

}
