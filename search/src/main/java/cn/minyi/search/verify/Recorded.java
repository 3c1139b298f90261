package cn.minyi.search.verify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is in the topic.
 *
 * @param entry what it says
 * @param at when Kafka had it
 */
record Recorded(LedgerEntry entry, Instant at) {

	static void write(DataOutputStream output, byte[] value, long timestamp) throws IOException {
		output.writeLong(timestamp);
		output.writeInt(value.length);
		output.write(value);
	}

	/**
	 * Reads one.
	 * @param input as written by {@link #write}
	 * @return null if it is no entry
	 * @throws IOException if the file cannot be read
	 */
	static @Nullable Recorded read(DataInputStream input) throws IOException {
		Instant at = Instant.ofEpochMilli(input.readLong());
		byte[] value = input.readNBytes(input.readInt());
		try {
			return new Recorded(Wire.read(value, LedgerEntry.class), at);
		}
		catch (UnreadableRecordException ex) {
			return null;
		}
	}

	/**
	 * The key of its record in the topic of submissions or of notes.
	 * @return with the submission's id first
	 */
	String key() {
		return (noteId() != null) ? this.entry.submissionId() + '/' + noteId()
				: String.valueOf(this.entry.submissionId());
	}

	@Nullable String noteId() {
		return (this.entry.outcome() == LedgerOutcome.ADDED) ? this.entry.noteId() : null;
	}

}
