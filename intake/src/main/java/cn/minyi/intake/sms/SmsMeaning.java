package cn.minyi.intake.sms;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.Letter;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.notice.LetterTexts;
import cn.minyi.intake.notice.Outbox;
import cn.minyi.intake.notice.ReplyLimits;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes in whole messages: serves commands, and files everything else. What it returns is
 * in Kafka.
 */
@Component
final class SmsMeaning {

	private final SubmissionIntake intake;

	private final SmsCommands commands;

	private final ReplyLimits limits;

	private final LetterTexts texts;

	private final Outbox outbox;

	private final TopicLog log;

	private final ContactSeal seal;

	private final KeyedHash hash;

	SmsMeaning(SubmissionIntake intake, SmsCommands commands, ReplyLimits limits, LetterTexts texts, Outbox outbox,
			TopicLog log, ContactSeal seal, KeyedHash hash) {
		this.intake = intake;
		this.commands = commands;
		this.limits = limits;
		this.texts = texts;
		this.outbox = outbox;
		this.log = log;
		this.seal = seal;
		this.hash = hash.derive("sms-reply");
	}

	/**
	 * Takes a message.
	 * @throws cn.minyi.intake.submission.ArrivalRefusedException if there is nothing in
	 * it
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if it cannot be kept
	 * just now
	 */
	Taken take(SmsMessage message) {
		return serve(message, false).<Taken>map((served) -> served)
			.orElseGet(() -> new Taken.Filed(this.intake.accept(message.arrival())));
	}

	/**
	 * Serves a message if it is a command that can be served.
	 * @param passesOn whether the caller itself tells the sender what is replied
	 * @return empty if it is an opinion
	 */
	Optional<Taken.Served> serve(SmsMessage message, boolean passesOn) {
		return SmsCommand.read(message.arrival().text())
			.flatMap((command) -> this.commands.serve(command, message))
			.flatMap((served) -> reply(served, message, passesOn));
	}

	private Optional<Taken.Served> reply(Served served, SmsMessage message, boolean passesOn) {
		boolean delivers = this.outbox.delivers(Channel.SMS);
		String id = "command-" + this.hash.hex(message.gateway(), message.sequence()).substring(0, 32);
		boolean told = (delivers || passesOn)
				&& this.limits.allows(Objects.requireNonNull(this.seal.phoneHash(message.from())), id);
		if (!told && !served.done()) {
			// Neither done nor told would be lost.
			return Optional.empty();
		}
		Letter letter = this.texts.sms(message.from(), message.to(), served.sentence(), served.details().toArray());
		List<TopicLog.Entry> records = new ArrayList<>(served.records());
		if (told && delivers) {
			records.add(this.outbox.due(id, served.submissionId(), NoticeKind.COMMAND, Channel.SMS, letter));
		}
		if (!records.isEmpty()) {
			this.log.append(records);
		}
		return Optional.of(new Taken.Served(served.submissionId(), (told && !delivers) ? letter.text() : null));
	}

	/** What became of a message. */
	sealed interface Taken {

		/**
		 * It was filed.
		 *
		 * @param outcome its receipt and id
		 */
		record Filed(Outcome.Accepted outcome) implements Taken {

		}

		/**
		 * It was a command.
		 *
		 * @param submissionId the submission it was about, null if none
		 * @param reply what the caller has to tell the sender; null if somebody else does
		 */
		record Served(@Nullable String submissionId, @Nullable String reply) implements Taken {

			@Override
			public String toString() {
				return "Served[]";
			}

		}

	}

}
