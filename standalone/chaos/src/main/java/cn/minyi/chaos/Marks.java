package cn.minyi.chaos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The marks by which messages are told apart. Letters only: digits might look like a
 * phone number and be masked.
 */
final class Marks {

	private static final Pattern MARK = Pattern.compile("记号([a-z]+)");

	private static final int LETTERS = 26;

	private Marks() {
	}

	static String of(String run, String channel, long number) {
		StringBuilder letters = new StringBuilder();
		for (long rest = number; rest > 0; rest /= LETTERS) {
			letters.append((char) ('a' + rest % LETTERS));
		}
		return run + channel + letters;
	}

	/** A message as a citizen might write it, with its mark. */
	static String text(String mark) {
		return "幸福路的路灯坏了一个星期，打了几次电话都说不归他们管，请查一查。记号" + mark + "。";
	}

	/** The mark in a text, null if there is none. */
	static @Nullable String in(String text) {
		Matcher matcher = MARK.matcher(text);
		return matcher.find() ? matcher.group(1) : null;
	}

}
