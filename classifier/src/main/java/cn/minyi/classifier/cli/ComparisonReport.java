package cn.minyi.classifier.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cn.minyi.domain.Category;
import cn.minyi.domain.learning.Comparison;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.Figures.Found;
import cn.minyi.domain.learning.ModelEvent;

/**
 * Tells people how a new model compares with the one in use.
 */
final class ComparisonReport {

	private static final double SAME = 0.005;

	/** A category with fewer texts than this says nothing about better or worse. */
	private static final int ENOUGH_OF_ONE = 10;

	private ComparisonReport() {
	}

	static List<String> of(ModelEvent.Trained trained) {
		List<String> lines = new ArrayList<>();
		lines.add("模型 %s：学了语料 %d 行、更正 %d 条，训练用了 %d 秒；与 %s 比较。".formatted(trained.model(), trained.corpusLines(),
				trained.corrections(), trained.seconds(), trained.against()));
		lines.add("");
		int held = trained.onCorrections().after().texts();
		lines.add("一、在留出的更正上（%d 条，两个模型都没有学过）".formatted(held));
		if (!trained.onCorrections().enough()) {
			lines.add("  留出的更正不到 %d 条，还说明不了哪个更好，下面只列条数。更正多了以后请重新训练。".formatted(Figures.ENOUGH));
		}
		table(lines, trained.onCorrections(), "原模型", "新模型");
		lines.add("");
		lines.add("二、在没有学过的五分之一语料上（%d 行）：不学更正与学更正的差别".formatted(trained.onCorpus().after().texts()));
		table(lines, trained.onCorpus(), "不学更正", "学了更正");
		return lines;
	}

	private static void table(List<String> lines, Comparison comparison, String before, String after) {
		Figures old = comparison.before();
		Figures now = comparison.after();
		if (now.texts() == 0) {
			return;
		}
		boolean shares = comparison.enough();
		lines.add("  类别　　  应有条数   %s判对   %s判对".formatted(before, after)
				+ (shares ? "   %s 准确率/召回率/F1   %s 准确率/召回率/F1".formatted(before, after) : ""));
		for (Category category : comparison.categories()) {
			Found one = old.of(category);
			Found other = now.of(category);
			lines
				.add("  %s%s%10d%10d%11d".formatted(category.title(), "　".repeat(4 - category.title().length()),
						other.expected(), one.right(), other.right())
						+ (shares
								? "         %s      %s  %s".formatted(shares(one), shares(other),
										(other.expected() < ENOUGH_OF_ONE) ? "条数太少" : arrow(one.f1(), other.f1()))
								: ""));
		}
		lines.add("  全部　　%10d%10d%11d".formatted(now.texts(), old.right(), now.right())
				+ (shares ? "         正确率 %s → %s  %s".formatted(share(old.accuracy()), share(now.accuracy()),
						arrow(old.accuracy(), now.accuracy())) : ""));
		lines.add("  被反映单位：应有 %d 个，判对 %d → %d；首位承办单位：%d 条中判对 %d → %d。".formatted(now.accused().expected(),
				old.accused().right(), now.accused().right(), now.responsible(), old.responsibleRight(),
				now.responsibleRight()));
	}

	private static String shares(Found found) {
		return "%s / %s / %s".formatted(share(found.precision()), share(found.recall()), share(found.f1()));
	}

	static String share(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

	private static String arrow(double before, double after) {
		return (Math.abs(after - before) < SAME) ? "＝" : (after > before) ? "↑ 变好" : "↓ 变差";
	}

}
