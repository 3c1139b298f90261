package cn.minyi.classifier.learn;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts which label was expected and which was found. Not thread-safe.
 */
public final class Confusion {

	private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

	private final Set<String> labels = new TreeSet<>();

	/**
	 * Counts a text.
	 * @param expected its label
	 * @param found what a model said
	 */
	public void add(String expected, String found) {
		this.labels.add(expected);
		this.labels.add(found);
		this.counts.computeIfAbsent(expected, (key) -> new TreeMap<>()).merge(found, 1, Integer::sum);
	}

	private int count(String expected, String found) {
		return this.counts.getOrDefault(expected, Map.of()).getOrDefault(found, 0);
	}

	private int expected(String label) {
		return this.labels.stream().mapToInt((found) -> count(label, found)).sum();
	}

	private int found(String label) {
		return this.labels.stream().mapToInt((expected) -> count(expected, label)).sum();
	}

	private double f1(String label) {
		return 2.0 * count(label, label) / Math.max(1, expected(label) + found(label));
	}

	/**
	 * The mean of F1 over the labels that occur among the expected ones.
	 * @return 0 to 1
	 */
	public double macroF1() {
		return this.counts.keySet().stream().mapToDouble(this::f1).average().orElse(0);
	}

	/**
	 * The share of texts for which the right label was found.
	 * @return 0 to 1
	 */
	public double accuracy() {
		int right = this.labels.stream().mapToInt((label) -> count(label, label)).sum();
		return right / (double) Math.max(1, this.labels.stream().mapToInt(this::expected).sum());
	}

	/**
	 * A table for people: precision, recall and F1 of each label, the means, and which
	 * labels were taken for which.
	 * @return lines
	 */
	public String report() {
		StringBuilder report = new StringBuilder();
		line(report, "%-16s %9s %9s %9s %7s", "label", "precision", "recall", "F1", "texts");
		for (String label : this.labels) {
			line(report, "%-16s %9.3f %9.3f %9.3f %7d", label, count(label, label) / (double) Math.max(1, found(label)),
					count(label, label) / (double) Math.max(1, expected(label)), f1(label), expected(label));
		}
		line(report, "macro-F1 %.4f   accuracy %.4f", macroF1(), accuracy());
		line(report, "%nexpected (row) and found (column), by number:");
		String[] names = this.labels.toArray(new String[0]);
		for (int row = 0; row < names.length; row++) {
			StringBuilder cells = new StringBuilder();
			for (String found : names) {
				cells.append(String.format(Locale.ROOT, "%7d", count(names[row], found)));
			}
			line(report, "%3d %-16s %s", row + 1, names[row], cells);
		}
		return report.toString();
	}

	private static void line(StringBuilder report, String format, Object... values) {
		report.append(String.format(Locale.ROOT, format, values)).append('\n');
	}

}
