package cn.minyi.intake.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.Sentences;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A sum of two small numbers, in words, for those whose browser does no work: it can be
 * heard as well as seen, and answered in figures or characters. Each form's token has its
 * own, so nothing is stored.
 */
@Component
final class Question {

	private static final int NUMBERS = 9;

	private static final String DIGITS = "零一二三四五六七八九";

	private static final List<String> ENGLISH = List.of("two", "three", "four", "five", "six", "seven", "eight", "nine",
			"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen");

	private final FormTokens tokens;

	private final Sentences sentences;

	private final KeyedHash hash;

	Question(FormTokens tokens, Sentences sentences, KeyedHash hash) {
		this.tokens = tokens;
		this.sentences = sentences;
		this.hash = hash.derive("form-question");
	}

	String of(String token) {
		String[] words = this.sentences.say("form.question.numbers").split(",");
		return this.sentences.say("form.question", words[first(token) - 1], words[second(token) - 1]);
	}

	/**
	 * Whether an answer is right and the token still good.
	 */
	boolean isAnswered(@Nullable String token, @Nullable String answer) {
		return token != null && answer != null && this.tokens.isValid(token)
				&& read(answer) == first(token) + second(token);
	}

	private int first(String token) {
		return number(this.hash.hex("first", token));
	}

	private int second(String token) {
		return number(this.hash.hex("second", token));
	}

	private static int number(String hex) {
		return 1 + Integer.parseInt(hex.substring(0, 6), 16) % NUMBERS;
	}

	// 8, ８, 八, 十二, 一十二 or eight; -1 for anything else.
	private static int read(String answer) {
		String text = Normalizer.normalize(answer, Normalizer.Form.NFKC)
			.strip()
			.toLowerCase(Locale.ROOT)
			.replaceAll("[。.!]$", "")
			.replace("两", "二");
		if (ENGLISH.contains(text)) {
			return ENGLISH.indexOf(text) + 2;
		}
		if (text.matches("[0-9]{1,2}")) {
			return Integer.parseInt(text);
		}
		if (text.matches("一?十[一二三四五六七八九]?")) {
			int ten = text.indexOf('十');
			return 10 + ((ten + 1 < text.length()) ? DIGITS.indexOf(text.charAt(ten + 1)) : 0);
		}
		return text.matches("[一二三四五六七八九]") ? DIGITS.indexOf(text) : -1;
	}

}
