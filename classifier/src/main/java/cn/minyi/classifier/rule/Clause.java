package cn.minyi.classifier.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text between punctuation marks.
 *
 * @param start index of its first UTF-16 unit
 * @param end index after its last
 */
public record Clause(int start, int end) {

	/** People who write without punctuation get pieces of this length. */
	private static final int LONGEST = 60;

	/**
	 * The clauses of a text.
	 * @param folded the folded text
	 * @return stretches in its order that begin and end with a letter or digit
	 */
	public static List<Clause> of(String folded) {
		List<Clause> clauses = new ArrayList<>();
		int start = -1;
		for (int i = 0; i < folded.length(); i++) {
			boolean inside = isInside(folded.charAt(i));
			if (inside && start < 0) {
				start = i;
			}
			boolean full = start >= 0 && i - start >= LONGEST && !Character.isLowSurrogate(folded.charAt(i));
			if (start >= 0 && (!inside || full)) {
				clauses.add(new Clause(start, i));
				start = inside ? i : -1;
			}
		}
		if (start >= 0) {
			clauses.add(new Clause(start, folded.length()));
		}
		return clauses;
	}

	private static boolean isInside(char each) {
		return Character.isLetterOrDigit(each) || each == '*';
	}

	/**
	 * Whether a stretch and this clause share a character.
	 * @param otherStart of the stretch
	 * @param otherEnd of the stretch
	 * @return true if they do
	 */
	public boolean overlaps(int otherStart, int otherEnd) {
		return this.start < otherEnd && otherStart < this.end;
	}

}
