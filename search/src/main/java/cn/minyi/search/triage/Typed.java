package cn.minyi.search.triage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * A form of the item page as it was sent.
 *
 * @param parameters all its fields
 */
record Typed(MultiValueMap<String, String> parameters) {

	private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

	String text(String name) {
		String value = this.parameters.getFirst(name);
		return (value != null) ? value.strip() : "";
	}

	/** Blank is the same as absent. */
	@Nullable String optional(String name) {
		String value = text(name);
		return value.isEmpty() ? null : value;
	}

	List<String> texts(String name) {
		List<String> values = this.parameters.get(name);
		return (values != null) ? values.stream().map(String::strip).filter((value) -> !value.isEmpty()).toList()
				: List.of();
	}

	/**
	 * The version of the case that the person saw.
	 * @return -1, which nobody has seen, if the field is damaged
	 */
	long seen() {
		try {
			return Long.parseLong(text("version"));
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	/** The list from which the person came. */
	ListFilters list() {
		return ListFilters.ofQuery(text("list"));
	}

	/** The item that came after this one in that list. */
	Optional<String> next() {
		return Optional.of(text("next")).filter((id) -> ID.matcher(id).matches());
	}

}
