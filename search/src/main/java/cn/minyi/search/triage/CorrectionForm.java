package cn.minyi.search.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Category;
import cn.minyi.search.index.Filing;

/**
 * The form to confirm or correct category and units, as typed.
 *
 * @param category name of the category's enum, empty if none is chosen
 * @param secondary names of the categories' enum
 * @param responsible units as typed, best first
 * @param accused units as typed
 * @param note why
 */
record CorrectionForm(String category, List<String> secondary, List<String> responsible, List<String> accused,
		String note) {

	static CorrectionForm of(Filing filing, HitRows rows) {
		return new CorrectionForm((filing.category() != null) ? filing.category().name() : "",
				filing.secondary().stream().map(Category::name).toList(), rows.names(filing.responsible()),
				rows.names(filing.accused()), "");
	}

	static CorrectionForm of(Typed typed) {
		return new CorrectionForm(typed.text("category"), typed.texts("secondary"), typed.texts("responsible"),
				typed.texts("accused"), typed.text("note"));
	}

	/** Fields for all units that stand there and at least one more. */
	public List<String> responsibleFields() {
		return fields(this.responsible, 3);
	}

	/** Fields for all units that stand there and at least one more. */
	public List<String> accusedFields() {
		return fields(this.accused, 2);
	}

	private static List<String> fields(List<String> filled, int atLeast) {
		List<String> fields = new ArrayList<>(filled);
		do {
			fields.add("");
		}
		while (fields.size() < atLeast);
		return fields;
	}

	Optional<Category> chosenCategory() {
		return category(this.category);
	}

	List<Category> chosenSecondary() {
		return this.secondary.stream().flatMap((name) -> category(name).stream()).toList();
	}

	private static Optional<Category> category(String name) {
		for (Category each : Category.values()) {
			if (each.name().equals(name)) {
				return Optional.of(each);
			}
		}
		return Optional.empty();
	}

}
