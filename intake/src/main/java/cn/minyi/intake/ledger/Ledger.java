package cn.minyi.intake.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Topic;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes down what a channel is told is safe, before it is told. Whoever acknowledges a
 * message without an entry here breaks the account.
 */
@Component
public final class Ledger {

	private final TopicLog log;

	private final Clock clock;

	Ledger(TopicLog log, Clock clock) {
		this.log = log;
		this.clock = clock;
	}

	/**
	 * An entry made now.
	 * @param channel the way the message came
	 * @param source the gateway, mailbox, form or batch
	 * @param sequence the message in that source's own count
	 * @param outcome what is acknowledged
	 * @param submissionId the submission, or null if there is none
	 * @return to be recorded
	 */
	public LedgerEntry entry(Channel channel, String source, String sequence, LedgerOutcome outcome,
			@Nullable String submissionId) {
		return LedgerEntry.of(channel, source, sequence, outcome, submissionId, null,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	/**
	 * An entry for a message that was added to a submission, made now.
	 * @param channel the way the message came
	 * @param source the gateway, mailbox, form or batch
	 * @param sequence the message in that source's own count
	 * @param submissionId the submission
	 * @param noteId the note it became
	 * @return to be recorded
	 */
	public LedgerEntry added(Channel channel, String source, String sequence, String submissionId, String noteId) {
		return LedgerEntry.of(channel, source, sequence, LedgerOutcome.ADDED, submissionId, noteId,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
	}

	/**
	 * Records entries.
	 * @param entries one for each message
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka did not
	 * acknowledge them; then the channel must not be told either
	 */
	public void record(List<LedgerEntry> entries) {
		this.log.append(entries.stream().map((entry) -> TopicLog.Entry.of(Topic.LEDGER, entry.id(), entry)).toList());
	}

	/**
	 * Records what a source counted itself.
	 * @param count made after the entries of all counted messages were recorded
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka did not
	 * acknowledge it
	 */
	public void record(SourceCount count) {
		this.log.append(List.of(TopicLog.Entry.of(Topic.LEDGER, count.key(), count)));
	}

}
