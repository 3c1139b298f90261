package cn.minyi.search.triage;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Difference;
import cn.minyi.search.index.ItemQuery;
import cn.minyi.search.index.ItemQuery.Order;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * The filters of the list as they stand in its address, so that a list can be sent to a
 * colleague as a link. Values that cannot be read are left out and named.
 *
 * @param values the filters that count, by parameter, in their order
 * @param unknown parameters whose value was left out
 */
record ListFilters(Map<String, String> values, List<String> unknown) {

	static final String QUERY = "q";

	static final String ORDER = "order";

	static final String TRIAL = "trial";

	static final String AFTER = "after";

	private static final int LONGEST_QUERY = 200;

	private static final int LONGEST_CODE = 64;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	static ListFilters of(MultiValueMap<String, String> parameters) {
		Map<String, Function<String, Object>> readers = new LinkedHashMap<>();
		readers.put(QUERY, (value) -> value.substring(0, Math.min(value.length(), LONGEST_QUERY)));
		readers.put("category", (value) -> Category.valueOf(value.toUpperCase(Locale.ROOT)).name());
		readers.put("unit", ListFilters::code);
		readers.put("accused", ListFilters::code);
		readers.put("channel", (value) -> Channel.of(value).code());
		readers.put("area", (value) -> SubjectArea.of(value).title());
		readers.put("status", (value) -> CaseStatus.of(value).code());
		readers.put("rating", (value) -> Rating.valueOf(value.toUpperCase(Locale.ROOT)).name());
		readers.put("review", ListFilters::yesOrNo);
		readers.put("classified", ListFilters::yesOrNo);
		readers.put(TRIAL, (value) -> Difference.of(value).code());
		readers.put("from", ListFilters::day);
		readers.put("to", ListFilters::day);
		readers.put(ORDER, (value) -> Order.valueOf(value.toUpperCase(Locale.ROOT)).name().toLowerCase(Locale.ROOT));
		readers.put(AFTER, (value) -> value);
		Map<String, String> values = new LinkedHashMap<>();
		List<String> unknown = new ArrayList<>();
		readers.forEach((name, reader) -> {
			String value = parameters.getFirst(name);
			if (value != null && !value.isBlank()) {
				try {
					values.put(name, reader.apply(value.strip()).toString());
				}
				catch (IllegalArgumentException | DateTimeException ex) {
					unknown.add(name);
				}
			}
		});
		return new ListFilters(values, unknown);
	}

	/**
	 * Reads filters again.
	 * @param query as made by {@link #query()}
	 * @return the filters
	 */
	static ListFilters ofQuery(String query) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (String pair : query.split("&")) {
			String[] parts = pair.split("=", 2);
			try {
				parameters.add(parts[0], UriUtils.decode(parts[parts.length - 1], StandardCharsets.UTF_8));
			}
			catch (IllegalArgumentException ex) {
				// Not as it was made; then the list is shown without this filter.
			}
		}
		return of(parameters);
	}

	// The unit may have left the directory while its items stay.
	private static String code(String value) {
		if (value.length() > LONGEST_CODE) {
			throw new IllegalArgumentException("too long for a code");
		}
		return value;
	}

	private static LocalDate day(String value) {
		LocalDate day = LocalDate.parse(value);
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw new IllegalArgumentException("not a year of ours");
		}
		return day;
	}

	private static String yesOrNo(String value) {
		if (!value.equals("true") && !value.equals("false")) {
			throw new IllegalArgumentException("neither true nor false");
		}
		return value;
	}

	@Nullable String get(String name) {
		return this.values.get(name);
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	/** Another filter starts again at the first page. */
	ListFilters with(String name, String value) {
		return changed((values) -> {
			values.put(name, value);
			if (!name.equals(AFTER)) {
				values.remove(AFTER);
			}
		});
	}

	ListFilters without(String... names) {
		return changed((values) -> {
			values.keySet().removeAll(List.of(names));
			values.remove(AFTER);
		});
	}

	private ListFilters changed(Consumer<Map<String, String>> change) {
		Map<String, String> values = new LinkedHashMap<>(this.values);
		change.accept(values);
		return new ListFilters(values, List.of());
	}

	/**
	 * These filters for the address of a page.
	 * @param path the page
	 * @return path and query, encoded
	 */
	String address(String path) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		this.values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(this.values).toUriString();
	}

	/**
	 * These filters alone.
	 * @return encoded, empty if there are none
	 */
	String query() {
		String address = address("");
		return address.startsWith("?") ? address.substring(1) : address;
	}

	Order order() {
		String order = get(ORDER);
		if (order != null) {
			return Order.valueOf(order.toUpperCase(Locale.ROOT));
		}
		return has(QUERY) ? Order.BEST : Order.NEWEST;
	}

	/**
	 * The query for a page of the list.
	 * @param size how many items
	 * @param compared the models that the viewer may compare, or null; without them their
	 * disagreement does not restrict
	 * @return to be searched for
	 */
	ItemQuery toQuery(int size, @Nullable Compared compared) {
		Difference difference = read(TRIAL, Difference::of);
		return new ItemQuery(get(QUERY), read("category", Category::valueOf), get("unit"), get("accused"),
				read("channel", Channel::of), read("area", SubjectArea::of), read("status", CaseStatus::of),
				read("review", Boolean::valueOf), read("classified", Boolean::valueOf),
				(compared != null && difference != null) ? new ItemQuery.Trial(compared, difference) : null,
				read("from", LocalDate::parse), read("to", LocalDate::parse), order(), get(AFTER), size,
				read("rating", Rating::valueOf));
	}

	private <T> @Nullable T read(String name, Function<String, T> reader) {
		String value = get(name);
		return (value != null) ? reader.apply(value) : null;
	}

}
