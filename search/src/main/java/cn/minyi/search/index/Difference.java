package cn.minyi.search.index;

import cn.minyi.domain.Category;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.jspecify.annotations.Nullable;

/**
 * How the model on trial and the active one disagree about an item.
 *
 * @param kind in what
 * @param active what the active one found, only for {@link Kind#PAIR}
 * @param tried what the one on trial found, only for {@link Kind#PAIR}
 */
public record Difference(Kind kind, @Nullable Category active, @Nullable Category tried) {

	/** In category or unit. */
	public static final Difference ANY = new Difference(Kind.ANY, null, null);

	/** In the category. */
	public static final Difference CATEGORY = new Difference(Kind.CATEGORY, null, null);

	/** In the unit that it would go to first. */
	public static final Difference UNIT = new Difference(Kind.UNIT, null, null);

	private static final String BETWEEN = "-";

	/**
	 * From one category to another.
	 * @param active what the active one found
	 * @param tried what the one on trial found
	 * @return the difference
	 */
	public static Difference pair(Category active, Category tried) {
		return new Difference(Kind.PAIR, active, tried);
	}

	/**
	 * Reads a difference.
	 * @param code as given by {@link #code()}
	 * @return the difference
	 * @throws IllegalArgumentException if there is none
	 */
	public static Difference of(String code) {
		for (Difference each : new Difference[] { ANY, CATEGORY, UNIT }) {
			if (each.code().equals(code)) {
				return each;
			}
		}
		String[] pair = code.split(BETWEEN, -1);
		if (pair.length != 2) {
			throw new IllegalArgumentException("no difference");
		}
		return pair(Category.valueOf(pair[0]), Category.valueOf(pair[1]));
	}

	/**
	 * The name used in addresses.
	 * @return {@code any}, {@code category}, {@code unit} or the names of two categories
	 * with a hyphen between them
	 */
	public String code() {
		return switch (this.kind) {
			case ANY -> "any";
			case CATEGORY -> "category";
			case UNIT -> "unit";
			case PAIR -> this.active + BETWEEN + this.tried;
		};
	}

	/**
	 * The items with this difference.
	 * @return a query, to be joined with {@link Compared#query()}
	 */
	public Query query() {
		return switch (this.kind) {
			case ANY -> Query.of((query) -> query
				.bool((either) -> either.should(CATEGORY.query()).should(UNIT.query()).minimumShouldMatch("1")));
			case CATEGORY -> is("shadow.differsInCategory");
			case UNIT -> is("shadow.differsInLead");
			case PAIR ->
				Query.of((query) -> query.bool((both) -> both.filter(term("shadow.activeCategory", this.active))
					.filter(term("shadow.category", this.tried))));
		};
	}

	private static Query is(String field) {
		return Query.of((query) -> query.term((term) -> term.field(field).value(true)));
	}

	private static Query term(String field, @Nullable Category category) {
		return Query.of((query) -> query.term((term) -> term.field(field).value(String.valueOf(category))));
	}

	/** In what they can disagree. */
	public enum Kind {

		/** In category or unit. */
		ANY,

		/** In the category. */
		CATEGORY,

		/** In the unit that it would go to first. */
		UNIT,

		/** From one category to another. */
		PAIR

	}

}
