package cn.minyi.search.models;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import cn.minyi.domain.Category;
import cn.minyi.domain.learning.Comparison;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.search.models.ComparisonTable.Row;
import cn.minyi.search.web.Wording;

import org.springframework.stereotype.Component;

/**
 * Puts in words how a model was compared after it was trained.
 */
@Component
class ComparisonTables {

	private final ModelNames names;

	private final Wording words;

	ComparisonTables(ModelNames names, Wording words) {
		this.names = names;
		this.words = words;
	}

	List<ComparisonTable> of(ModelEvent.Trained trained) {
		return List.of(table("corrections", trained.onCorrections(), this.names.found(trained.against())),
				table("corpus", trained.onCorpus(), ""));
	}

	private ComparisonTable table(String id, Comparison compared, String against) {
		String before = this.words.of("models." + id + ".before");
		String after = this.words.of("models." + id + ".after");
		return new ComparisonTable(id, this.words.of("models." + id + ".title"),
				this.words.of("models." + id + ".explanation", against), sentence(compared, before, after),
				!compared.enough(), before, after, (compared.after().texts() > 0) ? rows(compared) : List.of());
	}

	private String sentence(Comparison compared, String nameBefore, String nameAfter) {
		int texts = compared.after().texts();
		if (texts == 0) {
			return this.words.of("models.verdict.none");
		}
		if (!compared.enough()) {
			return this.words.of("models.verdict.few", texts, Figures.ENOUGH);
		}
		int before = compared.before().right();
		int after = compared.after().right();
		String direction = byChance(compared) ? "close" : direction(before, after);
		String verdict = this.words.of("models.verdict." + direction, texts, nameBefore, before, nameAfter, after,
				Math.abs(after - before));
		List<Category> worse = compared.categories()
			.stream()
			.filter((category) -> compared.after().of(category).right() < compared.before().of(category).right())
			.toList();
		return (worse.isEmpty() || !direction.equals("better")) ? verdict
				: verdict + this.words.of("models.verdict.but",
						worse.stream().map(this.words::category).collect(Collectors.joining(this.words.of("comma"))));
	}

	/**
	 * Whether the difference is so small that it may be chance: not above one standard
	 * deviation of what two equally good models would differ by. They can be right about
	 * different texts at most as often as one of them is wrong.
	 */
	private static boolean byChance(Comparison compared) {
		int difference = compared.after().right() - compared.before().right();
		int wrong = 2 * compared.after().texts() - compared.after().right() - compared.before().right();
		return difference != 0 && difference * difference <= wrong;
	}

	private List<Row> rows(Comparison compared) {
		List<Row> rows = new ArrayList<>();
		for (Category category : compared.categories()) {
			rows.add(row(this.words.category(category), compared.before().of(category), compared.after().of(category)));
		}
		Figures before = compared.before();
		Figures after = compared.after();
		if (before.accused().expected() > 0) {
			rows.add(row(this.words.of("fact.accused"), before.accused(), after.accused()));
		}
		if (before.responsible() > 0) {
			rows.add(row(this.words.of("models.first-unit"), units(before), units(after)));
		}
		return rows;
	}

	// Each text has one first unit, so that whoever is not right is wrong.
	private static Figures.Found units(Figures figures) {
		return new Figures.Found(figures.responsible(), figures.responsible(), figures.responsibleRight());
	}

	private Row row(String name, Figures.Found before, Figures.Found after) {
		String direction = direction(before.right(), after.right());
		return new Row(name, after.expected(), before.right(), after.right(),
				this.words.of("models.change." + direction, Math.abs(after.right() - before.right())), direction,
				before.found() - before.right(), after.found() - after.right());
	}

	static String direction(long before, long after) {
		if (after == before) {
			return "same";
		}
		return (after > before) ? "better" : "worse";
	}

}
