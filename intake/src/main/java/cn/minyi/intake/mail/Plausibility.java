package cn.minyi.intake.mail;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * How likely people have written a text, judged by its characters outside ASCII. Text
 * read in a wrong charset consists of rare characters.
 */
final class Plausibility {

	// The 3,755 frequent characters of GB 2312, and the 5,401 of Big5.
	private static final BitSet FREQUENT = level(Charset.forName("GB2312"), 0xB0, 0xD7);

	private static final BitSet FREQUENT_TRADITIONAL = level(Charset.forName("Big5"), 0xA4, 0xC6);

	private static final double FAULT = -8;

	private static final double NONSENSE = -6;

	private Plausibility() {
	}

	/**
	 * The mean weight of the characters outside ASCII.
	 * @return 2 for simple Chinese, below 0 for nonsense; 0 for ASCII
	 */
	static double of(String text) {
		long count = text.codePoints().filter((each) -> each > 127).count();
		return (count > 0)
				? text.codePoints().filter((each) -> each > 127).mapToDouble(Plausibility::weight).sum() / count : 0;
	}

	private static double weight(int each) {
		if (each == 0xFFFD) {
			return FAULT;
		}
		if (FREQUENT.get(each)) {
			return 2;
		}
		if (FREQUENT_TRADITIONAL.get(each)) {
			return 1.6;
		}
		return switch (Character.getType(each)) {
			case Character.PRIVATE_USE, Character.UNASSIGNED, Character.CONTROL -> NONSENSE;
			default -> switch (Character.UnicodeScript.of(each)) {
				case HAN -> -0.5;
				case HIRAGANA, KATAKANA -> 1.2;
				case LATIN -> 0.3;
				default -> isChinesePunctuation(each) ? 1.5 : -0.5;
			};
		};
	}

	private static boolean isChinesePunctuation(int each) {
		return (each >= 0x3000 && each < 0x3020) || (each >= 0xFF01 && each < 0xFF60)
				|| (each >= 0x2010 && each < 0x2027);
	}

	private static BitSet level(Charset charset, int firstLead, int lastLead) {
		BitSet characters = new BitSet();
		for (int lead = firstLead; lead <= lastLead; lead++) {
			for (int trail = 0x40; trail <= 0xFE; trail++) {
				String each = new String(new byte[] { (byte) lead, (byte) trail }, charset);
				if (each.length() == 1 && each.charAt(0) != '\uFFFD') {
					characters.set(each.charAt(0));
				}
			}
		}
		return characters;
	}

}
