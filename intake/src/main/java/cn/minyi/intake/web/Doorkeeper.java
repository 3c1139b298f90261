package cn.minyi.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import cn.minyi.intake.page.AddressLimits;
import cn.minyi.intake.page.Pace;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps programs from flooding the form, and nobody else out. A few forms from each
 * address come in as they are; more of them need the browser's work, or the answer to a
 * question. What it does not let in now stays in the form.
 */
@Component
final class Doorkeeper {

	private static final Duration DAY = Duration.ofDays(1);

	private static final int MOST_SPENT = 200_000;

	// From so many forms in a minute on, each doubling makes the work twice as much.
	private static final int BUSY = 120;

	private static final int MOST_BITS_MORE = 4;

	// Of each token that was let in by work or answer, the message it was for.
	private final Cache<String, String> spent = Caffeine.newBuilder()
		.maximumSize(MOST_SPENT)
		.expireAfterWrite(DAY)
		.build();

	private final Work work;

	private final Question question;

	private final WebSettings settings;

	private final AddressLimits limits;

	private final AddressLimits unprovedHere;

	private final AddressLimits answersHere;

	private final Pace all;

	private final Pace unproved;

	private final Pace answers;

	private final Map<Verdict, Counter> meters = new EnumMap<>(Verdict.class);

	Doorkeeper(Work work, Question question, WebSettings settings, Clock clock, MeterRegistry registry) {
		this.work = work;
		this.question = question;
		this.settings = settings;
		this.limits = new AddressLimits(settings.submissionsPerMinute());
		this.unprovedHere = new AddressLimits(settings.unprovedPerMinute());
		this.answersHere = new AddressLimits(settings.answersPerMinute());
		this.all = new Pace(clock);
		this.unproved = new Pace(clock);
		this.answers = new Pace(clock);
		for (Verdict verdict : Verdict.values()) {
			this.meters.put(verdict,
					Counter.builder("minyi.intake.form")
						.description("Forms that citizens or programs sent")
						.tag("verdict", verdict.name().toLowerCase(Locale.ROOT))
						.register(registry));
		}
	}

	/**
	 * Judges a form.
	 * @param messageId of what was typed with the form's token
	 */
	Verdict judge(FormInput input, String messageId, String address) {
		Verdict verdict = verdict(input, messageId, address);
		Objects.requireNonNull(this.meters.get(verdict)).increment();
		return verdict;
	}

	private Verdict verdict(FormInput input, String messageId, String address) {
		if (!this.limits.allows(address)) {
			return Verdict.TOO_OFTEN;
		}
		this.all.count();
		if (input.isByProgram()) {
			return Verdict.ONCE_MORE;
		}
		boolean unspent = isUnspent(input.token(), messageId);
		if (unspent && isProved(input)) {
			return Verdict.WELCOME;
		}
		if (unspent && this.question.isAnswered(input.token(), input.answer())) {
			return slowly(this.answers, this.settings.answersInAllPerMinute(), this.answersHere, address)
					? Verdict.WELCOME : Verdict.TOO_OFTEN;
		}
		if (slowly(this.unproved, this.settings.unprovedInAllPerMinute(), this.unprovedHere, address)) {
			return Verdict.WELCOME;
		}
		return (input.answer() != null && !input.answer().isBlank()) ? Verdict.WRONG_ANSWER : Verdict.ASK;
	}

	/**
	 * A form became a submission; its token lets no other one in.
	 */
	void spend(@Nullable String token, String messageId) {
		if (token != null) {
			this.spent.put(token, messageId);
		}
	}

	/**
	 * Whether a token can still let this message in.
	 */
	boolean isUnspent(@Nullable String token, String messageId) {
		String before = (token != null) ? this.spent.getIfPresent(token) : null;
		return before == null || before.equals(messageId);
	}

	boolean isProved(FormInput input) {
		return this.work.isDone(input.token(), input.challenge(), input.proof());
	}

	/**
	 * Work for a form, more of it the more forms come.
	 */
	String challenge(String token) {
		int more = 0;
		for (int pace = this.all.lastMinute(); pace >= BUSY && more < MOST_BITS_MORE; pace /= 2) {
			more++;
		}
		return this.work.challenge(token, this.settings.workBits() + more);
	}

	String question(String token) {
		return this.question.of(token);
	}

	private static boolean slowly(Pace pace, int mostInAll, AddressLimits here, String address) {
		if (pace.lastMinute() >= mostInAll || !here.allows(address)) {
			return false;
		}
		pace.count();
		return true;
	}

	/** What to do with a form. */
	enum Verdict {

		/** Take it. */
		WELCOME,

		/** Ask for the work or an answer. */
		ASK,

		/** Ask again. */
		WRONG_ANSWER,

		/** Ask for another click. */
		ONCE_MORE,

		/** Ask to come again in a minute. */
		TOO_OFTEN

	}

}
