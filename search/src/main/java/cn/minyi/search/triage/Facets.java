package cn.minyi.search.triage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.index.Difference;
import cn.minyi.search.index.ItemPage.Count;
import cn.minyi.search.index.ItemPage.Facet;
import cn.minyi.search.triage.FacetView.Choice;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;

import org.springframework.stereotype.Component;

/**
 * Puts filters and counts in words.
 */
@Component
class Facets {

	private static final List<Facet> ORDER = List.of(Facet.STATUS, Facet.CATEGORY, Facet.UNIT, Facet.AREA,
			Facet.CHANNEL, Facet.RATING, Facet.DAY);

	private static final int SHORT = 7;

	private final UnitDirectory units;

	private final Times times;

	private final Wording words;

	Facets(UnitDirectory units, Times times, Wording words) {
		this.units = units;
		this.times = times;
		this.words = words;
	}

	List<FacetView> of(Map<Facet, List<Count>> counts, ListFilters filters) {
		return ORDER.stream()
			.filter((facet) -> !counts.getOrDefault(facet, List.of()).isEmpty())
			.map((facet) -> view(facet, counts.get(facet), filters))
			.toList();
	}

	private FacetView view(Facet facet, List<Count> counts, ListFilters filters) {
		String name = facet.name().toLowerCase(Locale.ROOT);
		List<Choice> choices = new ArrayList<>();
		List<Choice> more = new ArrayList<>();
		for (Count count : arranged(facet, counts)) {
			Choice choice = choice(facet, name, count, filters);
			(choices.size() < SHORT || choice.chosen() ? choices : more).add(choice);
		}
		return new FacetView(name, this.words.of("filter." + name), choices, more);
	}

	/** What has few values keeps its order, so that each is where it was yesterday. */
	private static List<Count> arranged(Facet facet, List<Count> counts) {
		List<String> order = switch (facet) {
			case STATUS -> Arrays.stream(CaseStatus.values()).map(CaseStatus::code).toList();
			case CATEGORY -> Arrays.stream(Category.values()).map(Category::name).toList();
			case CHANNEL -> Arrays.stream(Channel.values()).map(Channel::code).toList();
			case RATING -> Arrays.stream(Rating.values()).map(Rating::name).toList();
			case UNIT, AREA, DAY -> List.of();
		};
		return counts.stream().sorted(Comparator.comparingInt((count) -> order.indexOf(count.value()))).toList();
	}

	private Choice choice(Facet facet, String name, Count count, ListFilters filters) {
		String value = count.value();
		boolean chosen;
		ListFilters other;
		if (facet == Facet.DAY) {
			chosen = value.equals(filters.get("from")) && value.equals(filters.get("to"));
			other = chosen ? filters.without("from", "to") : filters.with("from", value).with("to", value);
		}
		else {
			chosen = value.equals(filters.get(name));
			other = chosen ? filters.without(name) : filters.with(name, value);
		}
		return new Choice(value, label(name, value), count.count(), other.address("/submissions"), chosen);
	}

	/**
	 * The words for a filter's value.
	 * @param name the parameter
	 * @param value as it stands in the address
	 * @return what people read
	 */
	String label(String name, String value) {
		return switch (name) {
			case "category" -> this.words.category(Category.valueOf(value));
			case "unit", "accused" -> this.units.name(value);
			case "channel" -> this.words.channel(Channel.of(value));
			case "area" -> this.words.area(SubjectArea.of(value));
			case "status" -> this.words.status(CaseStatus.of(value));
			case "rating" -> this.words.rating(Rating.valueOf(value));
			case "review", "classified" -> this.words.of("filter." + name + "." + value);
			case ListFilters.TRIAL -> difference(Difference.of(value));
			case "day", "from", "to" -> this.times.day(LocalDate.parse(value));
			default -> value;
		};
	}

	private String difference(Difference difference) {
		return switch (difference.kind()) {
			case ANY -> this.words.of("filter.trial.any");
			case CATEGORY -> this.words.of("filter.trial.category");
			case UNIT -> this.words.of("filter.trial.unit");
			case PAIR -> this.words.of("filter.trial.pair", this.words.category(difference.active()),
					this.words.category(difference.tried()));
		};
	}

}
