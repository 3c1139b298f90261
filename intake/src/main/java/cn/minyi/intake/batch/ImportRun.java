package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.table.SheetRow;
import cn.minyi.intake.work.BoxWork;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with one import from where it has come to. Rows are counted as accepted after
 * Kafka has them and the ledger tells of them; a row that was in Kafka but not counted
 * yet is published again after a restart, with the same identity.
 */
final class ImportRun implements NoteTable.NoteSink {

	/** Rows that are published and counted together. */
	static final int BATCH = 500;

	private final List<Decoded> notes = new ArrayList<>(BATCH);

	private final List<SheetRow> rows = new ArrayList<>(BATCH);

	private final List<String> identities = new ArrayList<>(BATCH);

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final BoxWork work;

	private final ImportFiles files;

	private final Clock clock;

	private final BooleanSupplier wanted;

	private WorkEvent.Imported state;

	private int met;

	ImportRun(SubmissionIntake intake, Ledger ledger, BoxWork work, ImportFiles files, Clock clock,
			BooleanSupplier wanted, WorkEvent.Imported state) {
		this.intake = intake;
		this.ledger = ledger;
		this.work = work;
		this.files = files;
		this.clock = clock;
		this.wanted = wanted;
		this.state = state;
	}

	/**
	 * Reads the table to its end.
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka does not
	 * answer; then it can go on later
	 * @throws CancellationException if the program ends
	 * @throws IOException if the disk fails
	 */
	void run(NoteTable tables) throws IOException {
		this.met = 0;
		this.notes.clear();
		this.rows.clear();
		this.identities.clear();
		NoteKind kind = NoteKind.of(this.state.channel().code()).orElseThrow();
		tables.read(this.files.table(this.state.workId()), kind, this.state.batch(), this);
		publish();
		// Every row has an entry of its own, whatever came between.
		this.ledger.record(
				new SourceCount(this.state.channel(), this.state.batch(), this.state.accepted(), Instant.EPOCH, now()));
		end(WorkEvent.Imported.State.DONE, null);
		this.files.dropTable(this.state.workId());
	}

	/** Says why it cannot go on. */
	void fail(String trouble) {
		end(WorkEvent.Imported.State.FAILED, trouble);
	}

	private void end(WorkEvent.Imported.State next, @Nullable String trouble) {
		this.state = this.state.become(now(), next, trouble);
		this.work.append(this.state);
	}

	@Override
	public void header(SheetRow header, int mend) {
		try {
			this.files.header(this.state.workId(), header);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void note(SheetRow row, String identity, Decoded note) {
		if (!this.wanted.getAsBoolean()) {
			throw new CancellationException();
		}
		if (++this.met <= this.state.done()) {
			return;
		}
		this.rows.add(row);
		this.identities.add(identity);
		this.notes.add(note);
		if (this.notes.size() == BATCH) {
			publish();
		}
	}

	private void publish() {
		if (this.notes.isEmpty()) {
			return;
		}
		List<Outcome> outcomes = this.intake.acceptAll(this.state.channel(), this.notes);
		List<LedgerEntry> entries = new ArrayList<>();
		List<BadRow> bad = new ArrayList<>();
		for (int i = 0; i < outcomes.size(); i++) {
			if (outcomes.get(i) instanceof Outcome.Refused refused) {
				bad.add(new BadRow(refused.number(), this.rows.get(i).cells(), refused.mistake().code(),
						refused.mistake().details()));
			}
			else {
				entries.add(this.ledger.entry(this.state.channel(), this.state.batch(), this.identities.get(i),
						LedgerOutcome.ACCEPTED, ((Outcome.Accepted) outcomes.get(i)).submissionId()));
			}
		}
		this.ledger.record(entries);
		keep(bad);
		count(outcomes.size(), entries.size());
		this.notes.clear();
		this.rows.clear();
		this.identities.clear();
	}

	private void keep(List<BadRow> bad) {
		if (bad.isEmpty()) {
			return;
		}
		try {
			this.files.bad(this.state.workId(), this.state.done(), bad);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void count(int rows, int accepted) {
		this.state = this.state.progressed(now(), rows, accepted);
		String opening = this.state.opening();
		if (opening != null) {
			this.work.append(this.state,
					new WorkEvent.Entered(opening, this.state.workId(), now(), this.state.accepted()));
		}
		else {
			this.work.append(this.state);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
