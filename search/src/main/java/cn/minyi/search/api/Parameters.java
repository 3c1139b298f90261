package cn.minyi.search.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.search.index.ItemQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a search. An empty one is as good as none.
 */
final class Parameters {

	private static final int DEFAULT_SIZE = 20;

	private static final int LONGEST_TEXT = 300;

	private Parameters() {
	}

	/**
	 * Reads a search.
	 * @param q words
	 * @param category name of a category
	 * @param unit code of a responsible unit
	 * @param channel code of a channel
	 * @param size how many items
	 * @return the query, best match first if there are words, otherwise newest first
	 * @throws BadParameterException if one cannot be read
	 */
	static ItemQuery query(@Nullable String q, @Nullable String category, @Nullable String unit,
			@Nullable String channel, @Nullable String size) {
		String words = given(q);
		if (words != null && words.length() > LONGEST_TEXT) {
			throw new BadParameterException("q 太长：最多 " + LONGEST_TEXT + " 个字。");
		}
		return new ItemQuery(words, category(given(category)), given(unit), null, channel(given(channel)), null, null,
				null, null, null, null, null, (words != null) ? ItemQuery.Order.BEST : ItemQuery.Order.NEWEST, null,
				size(given(size)));
	}

	private static @Nullable String given(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static @Nullable Category category(@Nullable String name) {
		if (name == null) {
			return null;
		}
		return Arrays.stream(Category.values())
			.filter((each) -> each.name().equals(name.toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> new BadParameterException("category 只能是 "
					+ Arrays.stream(Category.values()).map(Category::name).collect(Collectors.joining("、")) + "。"));
	}

	private static @Nullable Channel channel(@Nullable String code) {
		if (code == null) {
			return null;
		}
		return Arrays.stream(Channel.values())
			.filter((each) -> each.code().equals(code.toLowerCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(() -> new BadParameterException("channel 只能是 "
					+ Arrays.stream(Channel.values()).map(Channel::code).collect(Collectors.joining("、")) + "。"));
	}

	private static int size(@Nullable String digits) {
		if (digits == null) {
			return DEFAULT_SIZE;
		}
		if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) < 1
				|| Integer.parseInt(digits) > ItemQuery.MAX_SIZE) {
			throw new BadParameterException("size 必须是 1 到 " + ItemQuery.MAX_SIZE + " 的整数。");
		}
		return Integer.parseInt(digits);
	}

}
