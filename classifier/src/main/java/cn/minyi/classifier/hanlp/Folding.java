package cn.minyi.classifier.hanlp;

import com.hankcs.hanlp.HanLP;

/**
 * Folds characters one by one, so that a folded text has the length of the original: full
 * width to half width, traditional to simplified, capitals to small letters, white space
 * other than line breaks to a blank.
 */
final class Folding {

	private final char[] table = new char[Character.MAX_VALUE + 1];

	Folding() {
		for (char each = 0; each < Character.MAX_VALUE; each++) {
			this.table[each] = folded(each);
		}
		this.table[Character.MAX_VALUE] = Character.MAX_VALUE;
	}

	private static char folded(char original) {
		if (original == '\n') {
			return original;
		}
		if (Character.isWhitespace(original) || Character.isSpaceChar(original)) {
			return ' ';
		}
		if (original >= '！' && original <= '～') {
			return Character.toLowerCase((char) (original - '！' + '!'));
		}
		if (Character.isIdeographic(original)) {
			// Words that differ by region are left alone: only what stays one character.
			String simplified = HanLP.convertToSimplifiedChinese(String.valueOf(original));
			return (simplified.length() == 1) ? simplified.charAt(0) : original;
		}
		return Character.toLowerCase(original);
	}

	/** Folds in place. */
	char[] fold(char[] text) {
		for (int i = 0; i < text.length; i++) {
			text[i] = this.table[text[i]];
		}
		return text;
	}

}
