package cn.minyi.search.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.search.TestLog;
import cn.minyi.search.index.Indices;
import cn.minyi.search.index.TestArrivals;
import cn.minyi.search.index.TestIndex;
import org.jspecify.annotations.Nullable;

/**
 * An edge of intake as the ledger sees it: a source that only one test knows.
 */
public final class TestLedger {

	private final Channel channel;

	private final String source = "test-" + UUID.randomUUID();

	private int next;

	/**
	 * A fresh source.
	 * @param channel of this channel
	 */
	public TestLedger(Channel channel) {
		this.channel = channel;
	}

	/**
	 * The source's name.
	 * @return unique
	 */
	public String source() {
		return this.source;
	}

	/**
	 * Sends a submission with its entry, as an edge does.
	 * @return the submission
	 */
	public Submission deliver() {
		Submission submission = unrecorded();
		record(LedgerOutcome.ACCEPTED, submission.id());
		return submission;
	}

	/**
	 * Sends a submission of which the edge forgets to write an entry.
	 * @return the submission
	 */
	public Submission unrecorded() {
		Submission submission = TestArrivals.submission(this.channel, TestArrivals.word(), now());
		TestLog.send(submission);
		return submission;
	}

	/**
	 * Records an entry under the next sequence.
	 * @param outcome of it
	 * @param submissionId which it names
	 * @return the entry
	 */
	public LedgerEntry record(LedgerOutcome outcome, @Nullable String submissionId) {
		return record(String.valueOf(++this.next), outcome, submissionId, null);
	}

	/**
	 * Records an entry.
	 * @param sequence of it
	 * @param outcome of it
	 * @param submissionId which it names
	 * @param noteId which it names
	 * @return the entry
	 */
	public LedgerEntry record(String sequence, LedgerOutcome outcome, @Nullable String submissionId,
			@Nullable String noteId) {
		LedgerEntry entry = LedgerEntry.of(this.channel, this.source, sequence, outcome, submissionId, noteId, now());
		TestLog.send(Topic.LEDGER, entry.id(), Wire.write(entry));
		return entry;
	}

	/**
	 * Lets the source tell its own count.
	 * @param counted how many
	 * @param from since when
	 */
	public void count(long counted, Instant from) {
		SourceCount count = new SourceCount(this.channel, this.source, counted, from, now());
		TestLog.send(Topic.LEDGER, count.key(), Wire.write(count));
	}

	/**
	 * The current time as topics hold it.
	 * @return in milliseconds
	 */
	public static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * Deletes the document of a submission behind the back of everybody.
	 * @param submission which is in the index
	 * @return brings it back as it was, for other tests rely on the index
	 */
	public static Runnable lose(Submission submission) {
		String address = '/' + Indices.SUBMISSIONS + "/_doc/" + submission.id() + "?refresh=true";
		String document = TestIndex.document(Indices.SUBMISSIONS, submission.id()).toString();
		TestIndex.ask("DELETE", address, null);
		return () -> TestIndex.ask("PUT", address, document);
	}

}
