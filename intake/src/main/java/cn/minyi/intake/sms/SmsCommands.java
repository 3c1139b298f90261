package cn.minyi.intake.sms;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.notice.OptOut;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.notice.CaseStandings;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.TopicLog;

import org.springframework.stereotype.Component;

/**
 * Does what commands ask for. A sender learns only of what came from the same phone
 * number: a code that somebody else sent is as good as unknown.
 */
@Component
final class SmsCommands {

	private final CaseStandings standings;

	private final StandingSentences sentences;

	private final ContactSeal seal;

	private final KeyedHash hash;

	private final Clock clock;

	SmsCommands(CaseStandings standings, StandingSentences sentences, ContactSeal seal, KeyedHash hash, Clock clock) {
		this.standings = standings;
		this.sentences = sentences;
		this.seal = seal;
		this.hash = hash.derive("sms-command");
		this.clock = clock;
	}

	/**
	 * Does what is asked; what it gives to record has to be recorded by the caller.
	 * @return empty if it is better taken as an opinion
	 */
	Optional<Served> serve(SmsCommand command, SmsMessage message) {
		String phoneHash = Objects.requireNonNull(this.seal.phoneHash(message.from()));
		try {
			if (command instanceof SmsCommand.Ask ask) {
				return Optional.of(ask(ask, phoneHash));
			}
			if (command instanceof SmsCommand.Rate rate) {
				return rate(rate, message, phoneHash);
			}
		}
		catch (IntakeUnavailableException ex) {
			return Optional.of(Served.of(false,
					(command instanceof SmsCommand.Ask) ? "sms.ask.unavailable" : "sms.rate.unavailable"));
		}
		return Optional.of((command instanceof SmsCommand.Stop) ? stop(phoneHash) : resume(phoneHash));
	}

	private Served ask(SmsCommand.Ask ask, String phoneHash) {
		String receipt = ask.receipt();
		if (ask.mistyped()) {
			return Served.of(true, "sms.ask.mistyped");
		}
		if (receipt == null) {
			return this.sentences.latest(this.standings.by(phoneHash));
		}
		return own(receipt, phoneHash).map(this.sentences::one)
			.orElseGet(() -> Served.of(true, "sms.ask.unknown", receipt));
	}

	private Optional<PublicStatus> own(String receipt, String phoneHash) {
		return this.standings.of(receipt).filter((status) -> phoneHash.equals(status.phoneHash()));
	}

	private Optional<Served> rate(SmsCommand.Rate rate, SmsMessage message, String phoneHash) {
		String receipt = rate.receipt();
		if (receipt != null) {
			Optional<PublicStatus> status = own(receipt, phoneHash);
			if (status.isPresent() && status.get().answer() != null) {
				return Optional.of(rated(rate, status.get(), message));
			}
			return unless(rate, status.isPresent() ? "sms.rate.unanswered" : "sms.ask.unknown", receipt);
		}
		List<PublicStatus> answered = this.standings.by(phoneHash)
			.stream()
			.filter((status) -> status.answer() != null)
			.toList();
		List<PublicStatus> unrated = answered.stream().filter((status) -> status.rating() == null).toList();
		List<PublicStatus> meant = unrated.isEmpty() ? answered : unrated;
		if (meant.size() == 1) {
			return Optional.of(rated(rate, meant.get(0), message));
		}
		if (meant.isEmpty()) {
			return unless(rate, "sms.rate.nothing");
		}
		return unless(rate, "sms.rate.several", meant.get(0).receipt(), rate.rating().digit());
	}

	// Words that belong to no answer are somebody's opinion.
	private static Optional<Served> unless(SmsCommand.Rate rate, String sentence, Object... details) {
		return (rate.words() != null) ? Optional.empty() : Optional.of(Served.of(false, sentence, details));
	}

	private Served rated(SmsCommand.Rate rate, PublicStatus status, SmsMessage message) {
		String submissionId = status.submissionId();
		if (submissionId == null) {
			return Served.of(false, "sms.rate.unavailable");
		}
		String noteId = "sms-" + this.hash.hex(message.gateway(), message.sequence()).substring(0, 32);
		String words = rate.words();
		CaseNote.Rated note = new CaseNote.Rated(noteId, submissionId, now(), Channel.SMS, rate.rating(),
				(words != null) ? PersonalNumbers.mask(words) : null);
		return new Served(
				true, submissionId, List.of(TopicLog.Entry.inPartitionOf(submissionId, Topic.CASE_NOTES,
						submissionId + '/' + noteId, note)),
				"sms.rate.done", List.of(status.receipt(), rate.rating().title()));
	}

	private Served stop(String phoneHash) {
		return new Served(true, null,
				List.of(TopicLog.Entry.of(Topic.OPT_OUTS, phoneHash, new OptOut(phoneHash, now()))), "sms.stop",
				List.of());
	}

	private Served resume(String phoneHash) {
		return new Served(true, null, List.of(TopicLog.Entry.of(Topic.OPT_OUTS, phoneHash, null)), "sms.resume",
				List.of());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
