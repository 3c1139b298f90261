package cn.minyi.intake.work;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a piece of work around boxes. Everything that a citizen
 * wrote, and names that people gave to files, is sealed for the work's id.
 * <p>
 * Of two events that expect the same step the first in the topic counts, everywhere and
 * whenever it is read; the other has no effect. Every event has a key of its own, so that
 * compaction, which keeps the last record of a key, cannot change which was first.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = WorkEvent.Imported.class, name = "imported"),
		@JsonSubTypes.Type(value = WorkEvent.Opened.class, name = "opened"),
		@JsonSubTypes.Type(value = WorkEvent.Entered.class, name = "entered"),
		@JsonSubTypes.Type(value = WorkEvent.Closed.class, name = "closed"),
		@JsonSubTypes.Type(value = WorkEvent.Typed.class, name = "typed"),
		@JsonSubTypes.Type(value = WorkEvent.Decided.class, name = "decided") })
public sealed interface WorkEvent {

	/**
	 * The piece of work.
	 * @return 32 hex digits
	 */
	String workId();

	/**
	 * Unique within the work.
	 * @return letters, digits and hyphens
	 */
	String eventId();

	/**
	 * How far the import of a table has come. Only the instance that has the file writes
	 * it, so the last one counts.
	 *
	 * @param workId random
	 * @param channel of its notes
	 * @param sealedName the file's name
	 * @param format xlsx or csv
	 * @param content the hash of all rows in their order, by which the same table is
	 * known again
	 * @param batch what identities are unique within: the content's hash; that of the
	 * table which this is a later edition of; or, for one that only looks the same, the
	 * work's id
	 * @param sketch of the rows, by which editions of one table are known again
	 * @param resembles the work that this may be a later edition of; absent if none, or
	 * once somebody has decided
	 * @param opening the opening record the notes belong to; absent if none
	 * @param by account
	 * @param byName the name people read
	 * @param startedAt when it was uploaded
	 * @param at when this was written
	 * @param rows rows besides the header
	 * @param done rows that need not be read again
	 * @param accepted of these, rows that are in Kafka
	 * @param refused of these, rows that somebody has to mend
	 * @param state what goes on
	 * @param trouble key of the sentence that says why it failed; absent otherwise
	 */
	record Imported(String workId, Channel channel, String sealedName, String format, String content, String batch,
			String sketch, @Nullable String resembles, @Nullable String opening, String by, String byName,
			Instant startedAt, Instant at, int rows, int done, int accepted, int refused, State state,
			@Nullable String trouble) implements WorkEvent {

		@Override
		public String eventId() {
			return "progress";
		}

		/**
		 * The same import some rows later.
		 * @param now when
		 * @param more rows read
		 * @param good of these, rows that are in Kafka
		 * @return a copy
		 */
		public Imported progressed(Instant now, int more, int good) {
			return copy(this.batch, this.resembles, now, this.done + more, this.accepted + good,
					this.refused + more - good, this.state, null);
		}

		/**
		 * The same import in another state.
		 * @param now when
		 * @param next the state
		 * @param cause key of the sentence that says why it failed, or null
		 * @return a copy
		 */
		public Imported become(Instant now, State next, @Nullable String cause) {
			return copy(this.batch, this.resembles, now, this.done, this.accepted, this.refused, next, cause);
		}

		/**
		 * The same import after somebody decided what its rows are unique within.
		 * @param now when
		 * @param within the batch
		 * @return a copy that goes on
		 */
		public Imported within(Instant now, String within) {
			return copy(within, null, now, this.done, this.accepted, this.refused, State.RUNNING, null);
		}

		private Imported copy(String within, @Nullable String like, Instant now, int read, int good, int bad,
				State next, @Nullable String cause) {
			return new Imported(this.workId, this.channel, this.sealedName, this.format, this.content, within,
					this.sketch, like, this.opening, this.by, this.byName, this.startedAt, now, this.rows, read, good,
					bad, next, cause);
		}

		/** What goes on with an import. */
		public enum State {

			/** Somebody has to say whether it is a later edition of another table. */
			ASKING,

			/** It goes on by itself. */
			RUNNING,

			/** All rows were read. */
			DONE,

			/** It cannot go on. */
			FAILED

		}

	}

	/**
	 * Two people opened a box.
	 *
	 * @param workId random
	 * @param channel what kind of box
	 * @param box its name
	 * @param seal number of its seal
	 * @param intact whether the seal was intact
	 * @param by account of the opener who wrote it down
	 * @param byName the name people read
	 * @param other name of the other opener
	 * @param openedAt when the box was opened
	 * @param at when it was written down
	 * @param found how many notes were in it
	 */
	record Opened(String workId, Channel channel, String box, String seal, boolean intact, String by, String byName,
			String other, Instant openedAt, Instant at, int found) implements WorkEvent {

		@Override
		public String eventId() {
			return "opened";
		}

	}

	/**
	 * Notes of an opening were entered.
	 *
	 * @param workId the opening
	 * @param eventId the submission's id, or that of an import
	 * @param at when
	 * @param notes how many
	 */
	record Entered(String workId, String eventId, Instant at, int notes) implements WorkEvent {

	}

	/**
	 * The record of an opening was closed.
	 *
	 * @param workId the opening
	 * @param eventId random
	 * @param by account
	 * @param byName the name people read
	 * @param at when
	 * @param entered how many notes had been entered
	 * @param reason why they are not as many as were found; absent if they are
	 */
	record Closed(String workId, String eventId, String by, String byName, Instant at, int entered,
			@Nullable String reason) implements WorkEvent {

	}

	/**
	 * Somebody typed a handwritten note.
	 *
	 * @param workId random
	 * @param eventId random
	 * @param step 1 or 2
	 * @param channel what kind of note
	 * @param sealed what was typed
	 * @param scans pictures of the note; only with the first
	 * @param opening the opening record it belongs to; absent if none
	 * @param by account
	 * @param byName the name people read
	 * @param at when
	 */
	record Typed(String workId, String eventId, int step, Channel channel, String sealed, List<Attachment> scans,
			@Nullable String opening, String by, String byName, Instant at) implements WorkEvent {

	}

	/**
	 * Somebody decided how a note reads that was typed twice.
	 *
	 * @param workId the note
	 * @param eventId random
	 * @param sealed the final words
	 * @param by account
	 * @param byName the name people read
	 * @param at when
	 */
	record Decided(String workId, String eventId, String sealed, String by, String byName,
			Instant at) implements WorkEvent {

	}

}
