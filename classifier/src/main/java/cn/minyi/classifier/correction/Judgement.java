package cn.minyi.classifier.correction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.Finding;
import cn.minyi.domain.Category;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.Figures.ClassFigures;
import cn.minyi.domain.learning.Figures.Found;

/**
 * What a classifier finds in texts that people have read.
 */
final class Judgement {

	private final List<Reading> readings;

	private final List<Finding> findings;

	private Judgement(List<Reading> readings, List<Finding> findings) {
		this.readings = readings;
		this.findings = findings;
	}

	static Figures of(Classifier classifier, List<Reading> readings) {
		return new Judgement(readings,
				readings.parallelStream()
					.map((each) -> classifier.classify(each.text(), each.place(), each.unitNamed()))
					.toList())
			.figures();
	}

	private Figures figures() {
		int responsible = 0;
		int responsibleRight = 0;
		for (int i = 0; i < this.readings.size(); i++) {
			if (!this.readings.get(i).responsible().isEmpty()) {
				responsible++;
				responsibleRight += first(this.readings.get(i).responsible())
					.equals(first(this.findings.get(i).responsible())) ? 1 : 0;
			}
		}
		return new Figures(Stream.of(Category.values())
			.map((category) -> new ClassFigures(category, found(category)))
			.filter((each) -> !each.found().equals(Found.NONE))
			.toList(), accused(), responsible, responsibleRight);
	}

	private Found found(Category category) {
		int expected = 0;
		int found = 0;
		int right = 0;
		for (int i = 0; i < this.readings.size(); i++) {
			boolean wanted = this.readings.get(i).category() == category;
			boolean said = this.findings.get(i).category() == category;
			expected += wanted ? 1 : 0;
			found += said ? 1 : 0;
			right += (wanted && said) ? 1 : 0;
		}
		return new Found(expected, found, right);
	}

	private Found accused() {
		return new Found(this.readings.stream().mapToInt((each) -> each.accused().size()).sum(),
				this.findings.stream().mapToInt((each) -> each.accused().size()).sum(),
				IntStream.range(0, this.readings.size()).map(this::accusedRight).sum());
	}

	private int accusedRight(int i) {
		Set<String> both = new HashSet<>(this.readings.get(i).accused());
		both.retainAll(this.findings.get(i).accused());
		return both.size();
	}

	private static String first(List<String> codes) {
		return codes.isEmpty() ? "" : codes.get(0);
	}

}
