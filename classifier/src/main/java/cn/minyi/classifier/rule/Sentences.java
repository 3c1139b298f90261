package cn.minyi.classifier.rule;

/**
 * Where sentences and clauses of a folded text end.
 */
public final class Sentences {

	private static final String ENDS = "\n。!?;";

	private Sentences() {
	}

	/**
	 * Whether a sentence ends in a stretch.
	 * @param text folded
	 * @param start of the stretch
	 * @param end of the stretch
	 * @return true if one of its characters is a full stop, question mark or the like
	 */
	public static boolean endsBetween(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (ENDS.indexOf(text.charAt(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a clause ends in a stretch.
	 * @param text folded
	 * @param start of the stretch
	 * @param end of the stretch
	 * @return true if one of its characters is punctuation or white space
	 */
	static boolean clauseEndsBetween(String text, int start, int end) {
		for (int i = start; i < end; i++) {
			if (!Character.isLetterOrDigit(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

}
