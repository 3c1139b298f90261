package cn.minyi.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.TestSentences;
import cn.minyi.intake.page.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionTests {

	private static final String DIGITS = "零一二三四五六七八九";

	private final FormTokens tokens = TestTokens.at(Clock.fixed(Instant.parse("2026-03-02T01:02:03Z"), ZoneOffset.UTC));

	private final Question question = new Question(this.tokens, TestSentences.in(Locale.SIMPLIFIED_CHINESE),
			TestTokens.HASH);

	@AfterEach
	void forgetTheLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void takesTheSumInFiguresAndCharacters() {
		Set<Integer> sums = new HashSet<>();
		for (int i = 0; i < 300; i++) {
			String token = this.tokens.fresh();
			int sum = sum(this.question.of(token));
			sums.add(sum);
			String characters = (sum < 10) ? DIGITS.substring(sum, sum + 1)
					: "十" + ((sum > 10) ? DIGITS.charAt(sum - 10) : "");
			for (String answer : new String[] { "" + sum, " " + sum + "。", fullWidth(sum), characters }) {
				assertThat(this.question.isAnswered(token, answer)).as(answer).isTrue();
			}
			for (String answer : new String[] { "", "" + (sum + 1), "" + (sum - 1), "1" + sum, "民意", "十十" }) {
				assertThat(this.question.isAnswered(token, answer)).as(answer).isFalse();
			}
		}
		assertThat(sums).hasSizeGreaterThan(12);
	}

	@Test
	void saysItInEnglishToo() {
		Question english = new Question(this.tokens, TestSentences.in(Locale.ENGLISH), TestTokens.HASH);
		assertThat(english.of(this.tokens.fresh())).matches("What is [a-z]+ plus [a-z]+\\?");
	}

	@Test
	void takesNoAnswerForATokenThatNobodyMade() {
		for (int answer = 2; answer <= 18; answer++) {
			assertThat(this.question.isAnswered("x.1.00", "" + answer)).isFalse();
			assertThat(this.question.isAnswered(null, "" + answer)).isFalse();
		}
	}

	private static int sum(String sentence) {
		assertThat(sentence).matches("[一二三四五六七八九]加[一二三四五六七八九]等于几？");
		return DIGITS.indexOf(sentence.charAt(0)) + DIGITS.indexOf(sentence.charAt(2));
	}

	private static String fullWidth(int number) {
		StringBuilder digits = new StringBuilder();
		Integer.toString(number).chars().forEach((digit) -> digits.append((char) (digit - '0' + '０')));
		return digits.toString();
	}

}
