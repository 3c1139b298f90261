package cn.minyi.classifier.hanlp;

/**
 * One word of a text.
 *
 * @param text the folded word, see {@link Words#fold(String)}
 * @param start index of its first UTF-16 unit in the text
 * @param end index after its last UTF-16 unit
 */
public record Word(String text, int start, int end) {

	/**
	 * Whether this is a word that people would look for: it has a letter or a digit.
	 * @return false for punctuation, white space, emoji and control characters
	 */
	public boolean isReadable() {
		for (int i = 0; i < this.text.length();) {
			int each = this.text.codePointAt(i);
			if (Character.isLetterOrDigit(each)) {
				return true;
			}
			i += Character.charCount(each);
		}
		return false;
	}

}
