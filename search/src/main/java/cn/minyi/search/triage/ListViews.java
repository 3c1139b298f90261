package cn.minyi.search.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Difference;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.ItemQuery.Order;
import cn.minyi.search.triage.FacetView.Choice;
import cn.minyi.search.triage.ListView.Chip;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts a list in words.
 */
@Component
class ListViews {

	private static final String PATH = "/submissions";

	private final HitRows rows;

	private final Facets facets;

	private final Wording words;

	ListViews(HitRows rows, Facets facets, Wording words) {
		this.rows = rows;
		this.facets = facets;
		this.words = words;
	}

	ListView of(ItemPage page, ListFilters filters, @Nullable Compared compared, List<String> warnings) {
		String q = filters.values().getOrDefault(ListFilters.QUERY, "");
		return new ListView(q, page.total(),
				page.hits().stream().map((hit) -> this.rows.of(hit, filters, compared)).toList(),
				this.facets.of(page.facets(), filters), chips(filters),
				kept(filters.without(ListFilters.QUERY, ListFilters.ORDER)), kept(filters.without("from", "to")),
				filters.values().getOrDefault("from", ""), filters.values().getOrDefault("to", ""), review(filters),
				(compared != null) ? trial(filters) : null, orders(filters), PATH,
				filters.has(ListFilters.AFTER) ? filters.without(ListFilters.AFTER).address(PATH) : null,
				(page.next() != null) ? filters.with(ListFilters.AFTER, page.next()).address(PATH) : null, warnings);
	}

	private List<Chip> chips(ListFilters filters) {
		List<Chip> chips = new ArrayList<>();
		filters.values().forEach((name, value) -> {
			if (name.equals("from") && value.equals(filters.get("to"))) {
				chips.add(chip("day", value, filters.without("from", "to")));
			}
			else if (!name.equals(ListFilters.ORDER) && !name.equals(ListFilters.AFTER)
					&& !(name.equals("to") && value.equals(filters.get("from")))) {
				chips.add(chip(name, value, filters.without(name)));
			}
		});
		return chips;
	}

	private Chip chip(String name, String value, ListFilters without) {
		return new Chip(this.words.of("filter." + name), this.facets.label(name, value), without.address(PATH));
	}

	private static Map<String, String> kept(ListFilters filters) {
		return new LinkedHashMap<>(filters.values());
	}

	private Choice review(ListFilters filters) {
		boolean chosen = "true".equals(filters.get("review"));
		ListFilters other = chosen ? filters.without("review") : filters.with("review", "true");
		return new Choice("true", this.words.of("filter.review.only"), 0, other.address(PATH), chosen);
	}

	private Choice trial(ListFilters filters) {
		boolean chosen = filters.has(ListFilters.TRIAL);
		String any = Difference.ANY.code();
		ListFilters other = chosen ? filters.without(ListFilters.TRIAL) : filters.with(ListFilters.TRIAL, any);
		return new Choice(any, this.words.of("filter.trial.only"), 0, other.address(PATH), chosen);
	}

	private List<Choice> orders(ListFilters filters) {
		if (!filters.has(ListFilters.QUERY)) {
			return List.of();
		}
		List<Choice> orders = new ArrayList<>();
		for (Order order : List.of(Order.BEST, Order.NEWEST)) {
			String name = order.name().toLowerCase(Locale.ROOT);
			orders.add(new Choice(name, this.words.of("order." + name), 0,
					filters.with(ListFilters.ORDER, name).address(PATH), filters.order() == order));
		}
		return orders;
	}

}
