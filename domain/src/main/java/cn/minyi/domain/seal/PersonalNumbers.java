package cn.minyi.domain.seal;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds, in what a citizen wrote, the numbers and addresses by which a person could be
 * found, and masks them. Each masked character becomes one asterisk, so that positions in
 * the text stay.
 * <p>
 * Masked are mobile and land-line numbers, identity card and bank card numbers, mail
 * addresses, and account names after 微信 or QQ, in half and full width. Short public
 * numbers such as 12345 or 110, amounts, dates and file numbers stay.
 */
public final class PersonalNumbers {

	private static final String GAP = "[ \\u3000—–-]?";

	private static final Pattern PATTERN = Pattern.compile(String.join("|",
			// identity card: 17 digits and a check character
			"(?<![0-9])[1-9][0-9]{5}" + GAP + "(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9]" + GAP
					+ "[0-9]{3}[0-9Xx](?![0-9])",
			// bank card: 16 to 19 digits, often in groups of four
			"(?<![0-9])[3-6][0-9]{3}(?:" + GAP + "[0-9]{4}){3}(?:" + GAP + "[0-9]{1,3})?(?![0-9])",
			// mobile phone, with or without country code and groups
			"(?<![0-9])(?:\\+?86" + GAP + ")?1[3-9][0-9](?:" + GAP + "[0-9]{4}){2}(?![0-9])",
			"(?<![0-9])(?:\\+?86" + GAP + ")?1[3-9][0-9]{2}" + GAP + "[0-9]{3}" + GAP + "[0-9]{4}(?![0-9])",
			// land line with area code
			"(?<![0-9])[(]?0[1-9][0-9]{1,2}[)]?" + GAP + "[2-8][0-9]{6,7}(?![0-9])",
			// mail address
			"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
			// account names, the word before them stays readable
			"(?<=(?:微信|微信号|[Qq]{2}|[Qq]{2}号|[Vv][Xx]|[Ww][Xx])[:  ]{0,2})[A-Za-z0-9_-]{5,20}"));

	private PersonalNumbers() {
	}

	/**
	 * Masks a text.
	 * @param text what a citizen wrote
	 * @return a text of the same length
	 */
	public static String mask(String text) {
		Matcher matcher = PATTERN.matcher(halfWidth(text));
		StringBuilder masked = new StringBuilder(text);
		while (matcher.find()) {
			hide(masked, matcher.start(), matcher.end());
		}
		return masked.toString();
	}

	/**
	 * Masks a text and every occurrence of the writer's own name in it.
	 * @param text what a citizen wrote
	 * @param names the names the writer gave; names of one character are left, they would
	 * mask ordinary words
	 * @return a text of the same length
	 */
	public static String mask(String text, Collection<String> names) {
		StringBuilder masked = new StringBuilder(mask(text));
		for (String name : names) {
			String wanted = name.strip();
			for (int at = indexOf(text, wanted, 0); at >= 0; at = indexOf(text, wanted, at + wanted.length())) {
				hide(masked, at, at + wanted.length());
			}
		}
		return masked.toString();
	}

	private static int indexOf(String text, String name, int from) {
		return (name.length() > 1) ? text.indexOf(name, from) : -1;
	}

	private static void hide(StringBuilder text, int start, int end) {
		for (int i = start; i < end; i++) {
			text.setCharAt(i, '*');
		}
	}

	private static String halfWidth(String text) {
		StringBuilder result = new StringBuilder(text);
		for (int i = 0; i < result.length(); i++) {
			char each = result.charAt(i);
			if (each >= '！' && each <= '～') {
				result.setCharAt(i, (char) (each - '！' + '!'));
			}
		}
		return result.toString();
	}

}
