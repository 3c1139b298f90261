package cn.minyi.search.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.search.ledger.Standing;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes the records of the ledger, keeps the last one of each entry, and sorts those that
 * name a submission by it.
 */
final class LedgerScan {

	private static final Standing.Sight NOWHERE = new Standing.Sight(false, false, true);

	private final Path files;

	private final Tally tally;

	private final Piles records;

	private final Map<String, SourceCount> counts = new HashMap<>();

	LedgerScan(Path files, Tally tally) {
		this.files = files;
		this.tally = tally;
		this.records = new Piles(files, "ledger");
	}

	void take(ConsumerRecord<String, byte[]> record) {
		if (record.key() == null || record.value() == null) {
			return;
		}
		if (record.key().startsWith(SourceCount.KEY)) {
			try {
				this.counts.put(record.key(), Wire.read(record.value(), SourceCount.class));
			}
			catch (UnreadableRecordException ex) {
				this.tally.unreadable();
			}
			return;
		}
		this.records.write(record.key(), (output) -> Recorded.write(output, record.value(), record.timestamp()));
	}

	/**
	 * Ends taking.
	 * @return entries that name a submission, piled by it; all others are counted
	 * @throws IOException if the disk is full
	 */
	Piles sorted() throws IOException {
		this.records.end();
		this.counts.values().forEach(this.tally::expect);
		Piles named = new Piles(this.files, "named");
		for (int pile = 0; pile < Piles.COUNT; pile++) {
			Map<String, Recorded> last = new LinkedHashMap<>();
			this.records.read(pile, (input) -> {
				Recorded read = Recorded.read(input);
				if (read == null) {
					this.tally.unreadable();
				}
				else {
					last.put(read.entry().id(), read);
				}
			});
			last.values().forEach((each) -> sort(each, named));
		}
		named.end();
		return named;
	}

	private void sort(Recorded recorded, Piles named) {
		LedgerEntry entry = recorded.entry();
		this.tally.entry(recorded);
		boolean looked = entry.outcome() == LedgerOutcome.ACCEPTED || entry.outcome() == LedgerOutcome.ADDED;
		if (looked && entry.submissionId() != null) {
			named.write(entry.submissionId(),
					(output) -> Recorded.write(output, Wire.write(entry), recorded.at().toEpochMilli()));
			return;
		}
		this.tally.standing(recorded, NOWHERE, looked ? Cause.NAMELESS : Cause.WAITED);
	}

}
