package cn.minyi.search.index;

import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Classification;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.jspecify.annotations.Nullable;

/**
 * Two models whose findings are compared: the one on trial and the active one. What a
 * model found that has neither part any more is left out.
 *
 * @param trial version of the model on trial
 * @param active version of the active model, absent for the one that comes with the
 * service, which is known by not being one that was trained
 * @param trained versions of all models that were trained
 */
public record Compared(String trial, @Nullable String active, List<String> trained) {

	public Compared {
		trained = List.copyOf(trained);
	}

	/**
	 * The two models that are compared now.
	 * @param history what happened to models
	 * @return empty if none is on trial
	 */
	public static Optional<Compared> in(ModelHistory history) {
		return Optional.ofNullable(history.trial())
			.map((trial) -> new Compared(trial, history.active(),
					history.trained().stream().map(ModelEvent.Trained::model).toList()));
	}

	/**
	 * The items that both have filed.
	 * @return a query, without regard to who may see them
	 */
	public Query query() {
		return Query.of((query) -> query.bool((both) -> {
			both.filter(term("shadow.model", this.trial));
			both.filter((found) -> found.exists((exists) -> exists.field("shadow.activeCategory")));
			if (this.active != null) {
				return both.filter(term("model", this.active));
			}
			List<FieldValue> others = this.trained.stream().map(FieldValue::of).toList();
			return both.mustNot(
					(other) -> other.terms((terms) -> terms.field("model").terms((values) -> values.value(others))));
		}));
	}

	/**
	 * Whether both have filed an item.
	 * @param item the item
	 * @return false if one of them has not, or the viewer may not know
	 */
	public boolean covers(Item item) {
		Classification found = item.classification();
		Shadow shadow = item.shadow();
		if (found == null || shadow == null || !shadow.model().equals(this.trial)) {
			return false;
		}
		return (this.active != null) ? found.model().equals(this.active) : !this.trained.contains(found.model());
	}

	private static Query term(String field, String value) {
		return Query.of((query) -> query.term((term) -> term.field(field).value(value)));
	}

}
