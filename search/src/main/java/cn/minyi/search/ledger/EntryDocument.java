package cn.minyi.search.ledger;

import java.time.Instant;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger, as a document of the index.
 *
 * @param id as in the entry
 * @param channel as in the entry
 * @param source as in the entry
 * @param sequence as in the entry
 * @param outcome as in the entry
 * @param submissionId as in the entry
 * @param noteId as in the entry
 * @param at as in the entry
 * @param recordedAt when Kafka had the entry, and thus had had the submission before
 * @param standing what became of the message, as far as is known
 * @param since since when it stands so
 */
record EntryDocument(String id, Channel channel, String source, String sequence, LedgerOutcome outcome,
		@Nullable String submissionId, @Nullable String noteId, Instant at, Instant recordedAt, Standing standing,
		Instant since) {

	static EntryDocument of(LedgerEntry entry, Instant recordedAt) {
		Standing standing = switch (entry.outcome()) {
			case SERVED -> Standing.SERVED;
			case QUARANTINED -> Standing.QUARANTINED;
			case ACCEPTED, ADDED, WAITING -> Standing.PENDING;
		};
		return new EntryDocument(entry.id(), entry.channel(), entry.source(), entry.sequence(), entry.outcome(),
				entry.submissionId(), entry.noteId(), entry.at(), recordedAt, standing, recordedAt);
	}

	EntryDocument with(Standing another, Instant now) {
		return new EntryDocument(this.id, this.channel, this.source, this.sequence, this.outcome, this.submissionId,
				this.noteId, this.at, this.recordedAt, another, now);
	}

	/**
	 * The key of its record in the topic of submissions or of notes.
	 * @return null if it names no submission
	 */
	@Nullable String key() {
		return (this.submissionId == null || this.noteId == null) ? this.submissionId
				: this.submissionId + '/' + this.noteId;
	}

}
