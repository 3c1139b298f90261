package cn.minyi.classifier.hanlp;

/**
 * One word of a text.
 *
 * @param text the folded word, see {@link Words#fold(String)}
 * @param tag HanLP's part of speech, such as {@code n}, {@code v}, {@code w}
 * @param start index of its first UTF-16 unit in the text
 * @param end index after its last UTF-16 unit
 */
public record Word(String text, String tag, int start, int end) {

	/**
	 * Whether this is a word that people would look for: it has a letter or a digit.
	 * @return false for punctuation, white space, emoji and control characters
	 */
	public boolean isReadable() {
		return this.text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

}
