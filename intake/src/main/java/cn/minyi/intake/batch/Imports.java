package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.access.Collector;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.table.Table;
import cn.minyi.intake.work.BoxWork;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What collectors do with imports.
 */
@Component
final class Imports {

	/** From this part of rows in common on, somebody is asked. */
	private static final double ALIKE = 0.1;

	private final BoxWork work;

	private final ImportFiles files;

	private final ImportRunner runner;

	private final NoteTable tables;

	private final ContactSeal seal;

	private final Clock clock;

	Imports(BoxWork work, ImportFiles files, ImportRunner runner, NoteTable tables, ContactSeal seal, Clock clock) {
		this.work = work;
		this.files = files;
		this.runner = runner;
		this.tables = tables;
		this.seal = seal;
		this.clock = clock;
	}

	/**
	 * Takes a table in.
	 * @param opening the opening record its notes belong to, or null
	 * @return what goes on now
	 * @throws UnreadableDeliveryException if it is no such table
	 * @throws IntakeUnavailableException if it should be sent again later
	 */
	WorkEvent.Imported begin(NoteKind kind, InputStream content, String name, @Nullable String opening, Collector by)
			throws IOException {
		String workId = UUID.randomUUID().toString().replace("-", "");
		this.files.keep(workId, content);
		boolean begun = false;
		try {
			Table table = this.files.table(workId);
			WorkEvent.Imported state = state(workId, kind, table, name, opening, by);
			this.work.decide(state);
			begun = true;
			if (state.state() == WorkEvent.Imported.State.RUNNING) {
				this.runner.submit(state);
			}
			return state;
		}
		finally {
			if (!begun) {
				this.files.drop(workId);
			}
		}
	}

	private WorkEvent.Imported state(String workId, NoteKind kind, Table table, String name, @Nullable String opening,
			Collector by) throws IOException {
		NoteTable.Survey survey = this.tables.survey(table, kind);
		Optional<WorkEvent.Imported> like = like(kind, survey);
		String sheet = survey.sheet();
		Instant now = now();
		return new WorkEvent.Imported(workId, kind.channel(),
				this.seal.sealText(name + ((sheet != null) ? "\n" + sheet : ""), workId),
				table.format().name().toLowerCase(Locale.ROOT), survey.content(), survey.content(),
				survey.sketch().text(), like.map(WorkEvent.Imported::workId).orElse(null), opening, by.account(),
				by.name(), now, now, survey.rows(), 0, 0, 0,
				like.isPresent() ? WorkEvent.Imported.State.ASKING : WorkEvent.Imported.State.RUNNING, null);
	}

	private Optional<WorkEvent.Imported> like(NoteKind kind, NoteTable.Survey survey) {
		List<WorkEvent.Imported> begun = this.work.imports()
			.stream()
			.filter((each) -> each.channel() == kind.channel() && (each.state() == WorkEvent.Imported.State.RUNNING
					|| each.state() == WorkEvent.Imported.State.DONE))
			.toList();
		Optional<WorkEvent.Imported> same = begun.stream()
			.filter((each) -> each.content().equals(survey.content()))
			.findFirst();
		// Whoever mended rows has decided already.
		if (same.isPresent() || survey.correction()) {
			return same;
		}
		return begun.stream()
			.filter((each) -> likeness(each, survey) >= ALIKE)
			.max(Comparator.comparingDouble((each) -> likeness(each, survey)));
	}

	private static double likeness(WorkEvent.Imported each, NoteTable.Survey survey) {
		return Sketch.read(each.sketch()).likeness(survey.sketch());
	}

	/**
	 * Decides about a table that looks like an earlier one.
	 * @return what goes on now; the earlier import if this one is not wanted
	 */
	Optional<WorkEvent.Imported> decide(String workId, Choice choice) throws IOException {
		Optional<WorkEvent.Imported> asking = this.work.imported(workId)
			.filter((state) -> state.state() == WorkEvent.Imported.State.ASKING && this.files.has(workId));
		Optional<WorkEvent.Imported> earlier = asking.map(WorkEvent.Imported::resembles).flatMap(this.work::imported);
		if (asking.isEmpty() || earlier.isEmpty()) {
			return this.work.imported(workId);
		}
		if (choice == Choice.SAME) {
			this.files.drop(workId);
			this.work.forget(workId);
			return earlier;
		}
		WorkEvent.Imported decided = asking.get()
			.within(now(), (choice == Choice.EDITION) ? earlier.get().batch() : workId);
		this.work.decide(decided);
		this.runner.submit(decided);
		return Optional.of(decided);
	}

	Optional<WorkEvent.Imported> find(String workId) {
		return this.work.imported(workId);
	}

	/** The last ones, newest first. */
	List<WorkEvent.Imported> last(int most) {
		return this.work.imports()
			.stream()
			.sorted(Comparator.comparing(WorkEvent.Imported::startedAt).reversed())
			.limit(most)
			.toList();
	}

	/** The name of its file. */
	String name(WorkEvent.Imported state) {
		return this.seal.openText(state.sealedName(), state.workId()).split("\n", 2)[0];
	}

	/** The name of the sheet that was read, if there are sheets. */
	@Nullable String sheet(WorkEvent.Imported state) {
		String[] names = this.seal.openText(state.sealedName(), state.workId()).split("\n", 2);
		return (names.length > 1) ? names[1] : null;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	/** What somebody says of a table that looks like an earlier one. */
	enum Choice {

		/** It is the same table; nothing is to be imported. */
		SAME,

		/** It is a later edition; only what is new counts. */
		EDITION,

		/** It only looks the same; all of it counts. */
		OTHER

	}

}
