package cn.minyi.search.trends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.trends.TrendsView.Breakdown;
import cn.minyi.search.trends.TrendsView.Day;
import cn.minyi.search.trends.TrendsView.Figure;
import cn.minyi.search.trends.TrendsView.Heading;
import cn.minyi.search.trends.TrendsView.Preset;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Puts counts in words, each with the list of the items it counts.
 */
@Component
class TrendsViews {

	private static final List<Integer> PRESETS = List.of(7, 30, 90);

	private static final List<String> CATEGORIES = Stream
		.concat(Arrays.stream(Category.values()).map(Category::name), Stream.of(Counts.WAITING))
		.toList();

	private final UnitDirectory units;

	private final Times times;

	private final Wording words;

	TrendsViews(UnitDirectory units, Times times, Wording words) {
		this.units = units;
		this.times = times;
		this.words = words;
	}

	TrendsView of(Period period, Counts counts, Counts before, @Nullable String problem) {
		return new TrendsView(period.from().toString(), period.to().toString(), presets(period),
				this.words.of("trends.period", this.times.day(period.from()), this.times.day(period.to()),
						period.length()),
				figures(period, counts, before), headings(), days(period, counts), breakdowns(period, counts),
				(counts.erased() > 0) ? this.words.of("trends.erased", counts.erased()) : null, problem);
	}

	private List<Preset> presets(Period shown) {
		LocalDate today = this.times.today();
		return PRESETS.stream()
			.map((days) -> new Preset(this.words.of("trends.last-days", days), "/trends?days=" + days,
					shown.equals(Period.last(days, today))))
			.toList();
	}

	private List<Figure> figures(Period period, Counts counts, Counts before) {
		List<Figure> figures = new ArrayList<>();
		figures.add(new Figure(this.words.of("trends.all"), counts.total(), list(period, null, null),
				change(counts.total(), before.total()), ""));
		for (String category : CATEGORIES) {
			long count = counts.categories().getOrDefault(category, 0L);
			figures.add(new Figure(category(category), count, categoryList(period, category),
					change(count, before.categories().getOrDefault(category, 0L)), style(category)));
		}
		return figures;
	}

	private List<Heading> headings() {
		return CATEGORIES.stream().map((category) -> new Heading(category(category), style(category))).toList();
	}

	private List<Day> days(Period period, Counts counts) {
		return period.days().stream().map((day) -> {
			Period only = new Period(day, day);
			Map<String, Long> found = counts.days().getOrDefault(day, Map.of());
			List<Figure> figures = CATEGORIES.stream()
				.map((category) -> new Figure(category(category), found.getOrDefault(category, 0L),
						categoryList(only, category), null, style(category)))
				.toList();
			long total = found.values().stream().mapToLong(Long::longValue).sum();
			return new Day(this.times.day(day),
					new Figure(this.words.of("trends.all"), total, list(only, null, null), null, ""), figures);
		}).toList();
	}

	private List<Breakdown> breakdowns(Period period, Counts counts) {
		List<Figure> units = rows(period, "unit", counts.units(), this.units::name);
		List<Figure> areas = rows(period, "area", counts.areas(), (area) -> this.words.area(SubjectArea.of(area)));
		long waiting = counts.total() - counts.areas().values().stream().mapToLong(Long::longValue).sum();
		if (waiting > 0) {
			areas.add(new Figure(this.words.category(null), waiting, categoryList(period, Counts.WAITING), null, ""));
		}
		List<Figure> channels = rows(period, "channel",
				all(Arrays.stream(Channel.values()).map(Channel::code), counts.channels()),
				(channel) -> this.words.channel(Channel.of(channel)));
		List<Figure> statuses = rows(period, "status",
				all(Arrays.stream(CaseStatus.values()).map(CaseStatus::code), counts.statuses()),
				(status) -> this.words.status(CaseStatus.of(status)));
		return List.of(breakdown("unit", this.words.of("trends.by-unit.note"), units), breakdown("area", null, areas),
				breakdown("channel", null, channels), breakdown("status", null, statuses));
	}

	private Breakdown breakdown(String name, @Nullable String note, List<Figure> rows) {
		return new Breakdown(name, this.words.of("trends.by-" + name), note, rows);
	}

	private List<Figure> rows(Period period, String filter, Map<String, Long> counts, Function<String, String> name) {
		List<Figure> rows = new ArrayList<>();
		counts.forEach((value, count) -> rows
			.add(new Figure(name.apply(value), count, list(period, filter, value), null, "")));
		return rows;
	}

	/** What has an order of its own keeps it, and shows that nothing came. */
	private static Map<String, Long> all(Stream<String> order, Map<String, Long> counts) {
		Map<String, Long> all = new LinkedHashMap<>();
		order.forEach((value) -> all.put(value, counts.getOrDefault(value, 0L)));
		return all;
	}

	private static String categoryList(Period period, String category) {
		return category.equals(Counts.WAITING) ? list(period, "classified", "false")
				: list(period, "category", category);
	}

	private static String list(Period period, @Nullable String filter, @Nullable String value) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/submissions");
		if (filter != null) {
			address.queryParam(filter, "{value}");
		}
		address.queryParam("from", period.from()).queryParam("to", period.to());
		return address.encode().buildAndExpand(Map.of("value", (value != null) ? value : "")).toUriString();
	}

	private String category(String category) {
		return this.words.category(category.equals(Counts.WAITING) ? null : Category.valueOf(category));
	}

	private static String style(String category) {
		return "category-" + category.toLowerCase(Locale.ROOT);
	}

	private String change(long now, long before) {
		if (now == before) {
			return this.words.of("trends.change.same", before);
		}
		return this.words.of((now > before) ? "trends.change.more" : "trends.change.less", Math.abs(now - before),
				before);
	}

}
