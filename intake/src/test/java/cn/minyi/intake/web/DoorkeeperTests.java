package cn.minyi.intake.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.TestSentences;
import cn.minyi.intake.page.TestTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import static cn.minyi.intake.web.Doorkeeper.Verdict;
import static org.assertj.core.api.Assertions.assertThat;

class DoorkeeperTests {

	private static final String HERE = "203.0.113.7";

	private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:02:03Z"), ZoneOffset.UTC);

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final FormTokens tokens = TestTokens.at(this.clock);

	private final Doorkeeper doorkeeper = doorkeeper(new WebSettings(1000, 2, 5, 2, 3, 4));

	@AfterEach
	void forgetTheLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@Test
	void letsAFewInAsTheyAre() {
		assertThat(judge(bare(), HERE)).isEqualTo(Verdict.WELCOME);
		assertThat(judge(bare(), HERE)).isEqualTo(Verdict.WELCOME);
		assertThat(judge(bare(), HERE)).isEqualTo(Verdict.ASK);
		assertThat(judge(bare(), "203.0.113.8")).isEqualTo(Verdict.WELCOME);
	}

	@Test
	void countsWhatItSaid() {
		useUpWhatIsFree();
		judge(bare(), HERE);
		assertThat(this.registry.get("minyi.intake.form").tag("verdict", "welcome").counter().count()).isEqualTo(5);
		assertThat(this.registry.get("minyi.intake.form").tag("verdict", "ask").counter().count()).isEqualTo(1);
	}

	@Test
	void asksEverybodyWhenManyAddressesSendAFewEach() {
		for (int i = 0; i < 5; i++) {
			assertThat(judge(bare(), "198.51.100." + i)).isEqualTo(Verdict.WELCOME);
		}
		assertThat(judge(bare(), "198.51.100.99")).isEqualTo(Verdict.ASK);
		assertThat(judge(bare(), "127.0.0.1")).isEqualTo(Verdict.ASK);
	}

	@Test
	void letsInWhoDidTheWorkHoweverManyCome() {
		useUpWhatIsFree();
		for (int i = 0; i < 50; i++) {
			assertThat(judge(proved(this.tokens.fresh()), HERE)).isEqualTo(Verdict.WELCOME);
		}
	}

	@Test
	void takesAProofForOneMessageOnly() {
		useUpWhatIsFree();
		FormInput input = proved(this.tokens.fresh());
		this.doorkeeper.spend(input.token(), "message");
		assertThat(this.doorkeeper.judge(input, "message", HERE)).isEqualTo(Verdict.WELCOME);
		assertThat(this.doorkeeper.judge(input, "another", HERE)).isEqualTo(Verdict.ASK);
	}

	@Test
	void letsInWhoAnswersButMoreSlowly() {
		useUpWhatIsFree();
		assertThat(judge(answered(this.tokens.fresh()), HERE)).isEqualTo(Verdict.WELCOME);
		assertThat(judge(answered(this.tokens.fresh()), HERE)).isEqualTo(Verdict.WELCOME);
		assertThat(judge(answered(this.tokens.fresh()), HERE)).isEqualTo(Verdict.TOO_OFTEN);
		assertThat(judge(answered(this.tokens.fresh()), "203.0.113.8")).isEqualTo(Verdict.WELCOME);
		assertThat(judge(answered(this.tokens.fresh()), "203.0.113.9")).isEqualTo(Verdict.TOO_OFTEN);
	}

	@Test
	void saysThatAnAnswerIsWrong() {
		useUpWhatIsFree();
		assertThat(judge(input(this.tokens.fresh(), null, null, "民意", null), HERE)).isEqualTo(Verdict.WRONG_ANSWER);
	}

	@Test
	void limitsEvenThoseWhoDoTheWork() {
		Doorkeeper strict = doorkeeper(new WebSettings(1, 5, 5, 2, 3, 4));
		assertThat(strict.judge(bare(), "message", HERE)).isEqualTo(Verdict.WELCOME);
		assertThat(strict.judge(bare(), "message", HERE)).isEqualTo(Verdict.TOO_OFTEN);
	}

	@Test
	void asksForAnotherClickIfTheUnseenFieldIsFilledIn() {
		assertThat(judge(input(null, null, null, null, "http://x"), HERE)).isEqualTo(Verdict.ONCE_MORE);
	}

	@Test
	void asksForMoreWorkTheMoreCome() {
		assertThat(bits()).isEqualTo(4);
		for (int i = 0; i < 120; i++) {
			judge(bare(), HERE);
		}
		assertThat(bits()).isEqualTo(5);
		for (int i = 0; i < 120; i++) {
			judge(bare(), HERE);
		}
		assertThat(bits()).isEqualTo(6);
		for (int i = 0; i < 10_000; i++) {
			this.doorkeeper.judge(bare(), "message", "198.51.100." + (i % 250));
		}
		assertThat(bits()).isEqualTo(8);
	}

	private int bits() {
		String challenge = this.doorkeeper.challenge(this.tokens.fresh());
		return Integer.parseInt(challenge.substring(0, challenge.indexOf('.')));
	}

	private void useUpWhatIsFree() {
		for (int i = 0; i < 5; i++) {
			judge(bare(), "198.51.100." + i);
		}
	}

	private Verdict judge(FormInput input, String address) {
		return this.doorkeeper.judge(input, "message", address);
	}

	private static FormInput bare() {
		return FormInput.EMPTY;
	}

	private FormInput proved(String token) {
		String challenge = this.doorkeeper.challenge(token);
		return input(token, challenge, Solver.solve(challenge), null, null);
	}

	private FormInput answered(String token) {
		String digits = "零一二三四五六七八九";
		String sentence = this.doorkeeper.question(token);
		int sum = digits.indexOf(sentence.charAt(0)) + digits.indexOf(sentence.charAt(2));
		return input(token, null, null, "" + sum, null);
	}

	private static FormInput input(String token, String challenge, String proof, String answer, String homepage) {
		return new FormInput(null, null, null, null, null, null, token, challenge, proof, answer, homepage);
	}

	private Doorkeeper doorkeeper(WebSettings settings) {
		return new Doorkeeper(new Work(this.tokens, TestTokens.HASH),
				new Question(this.tokens, TestSentences.in(Locale.SIMPLIFIED_CHINESE), TestTokens.HASH), settings,
				this.clock, this.registry);
	}

}
