package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.work.BoxWork;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the imports of this machine, one at a time, so that a table of 50,000 rows leaves
 * room for what comes by other ways. What was not done when the program ended goes on by
 * itself when it starts again.
 */
@Component
final class ImportRunner implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(ImportRunner.class);

	private static final long SOON_MILLIS = 500;

	private static final long LATER_MILLIS = 5_000;

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final BoxWork work;

	private final ImportFiles files;

	private final NoteTable tables;

	private final BatchSettings settings;

	private final Clock clock;

	private @Nullable ScheduledThreadPoolExecutor thread;

	ImportRunner(SubmissionIntake intake, Ledger ledger, BoxWork work, ImportFiles files, NoteTable tables,
			BatchSettings settings, Clock clock) {
		this.intake = intake;
		this.ledger = ledger;
		this.work = work;
		this.files = files;
		this.tables = tables;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Begins an import, or goes on with it.
	 * @param state as it was written to the topic
	 */
	void submit(WorkEvent.Imported state) {
		schedule(() -> run(state), 0);
	}

	@Override
	public void start() {
		ScheduledThreadPoolExecutor started = new ScheduledThreadPoolExecutor(1, (task) -> {
			Thread made = new Thread(task, "minyi-imports");
			made.setDaemon(true);
			return made;
		});
		started.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
		synchronized (this) {
			this.thread = started;
		}
		schedule(this::resume, 0);
	}

	@Override
	public void stop() {
		ScheduledThreadPoolExecutor running;
		synchronized (this) {
			running = this.thread;
			this.thread = null;
		}
		if (running == null) {
			return;
		}
		// An interrupt would close the file that is being read, which looks like a broken
		// one; the run sees by itself that it has to stop.
		running.shutdown();
		try {
			running.awaitTermination(LATER_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	private synchronized void schedule(Runnable task, long millis) {
		if (this.thread != null) {
			this.thread.schedule(task, millis, TimeUnit.MILLISECONDS);
		}
	}

	private void resume() {
		if (!this.work.isComplete()) {
			schedule(this::resume, SOON_MILLIS);
			return;
		}
		Instant oldest = this.clock.instant().minus(this.settings.box().keepCorrections());
		for (WorkEvent.Imported state : this.work.imports()) {
			if (state.state() == WorkEvent.Imported.State.RUNNING && this.files.has(state.workId())) {
				logger.info("Going on with an import at row {} of {}", state.done(), state.rows());
				schedule(() -> run(state), 0);
			}
			else if (state.at().isBefore(oldest)) {
				clear(state);
			}
		}
		schedule(this::clearOld, TimeUnit.HOURS.toMillis(1));
	}

	private void clearOld() {
		Instant oldest = this.clock.instant().minus(this.settings.box().keepCorrections());
		this.work.imports()
			.stream()
			.filter((state) -> state.state() != WorkEvent.Imported.State.RUNNING && state.at().isBefore(oldest))
			.forEach(this::clear);
		schedule(this::clearOld, TimeUnit.HOURS.toMillis(1));
	}

	private void clear(WorkEvent.Imported state) {
		try {
			this.files.drop(state.workId());
			if (state.state() == WorkEvent.Imported.State.ASKING) {
				this.work.forget(state.workId());
			}
		}
		catch (IOException | IntakeUnavailableException ex) {
			logger.warn("Old files of an import stay until later: {}", ex.getClass().getSimpleName());
		}
	}

	private void run(WorkEvent.Imported state) {
		go(new ImportRun(this.intake, this.ledger, this.work, this.files, this.clock, this::isRunning, state));
	}

	private void go(ImportRun run) {
		try {
			failure(run).ifPresent(run::fail);
		}
		catch (IntakeUnavailableException ex) {
			// The log says why; nothing is lost, and it goes on where it was.
			schedule(() -> go(run), LATER_MILLIS);
		}
		catch (CancellationException ex) {
			logger.info("The program ends; an import goes on when it starts again");
		}
	}

	private Optional<String> failure(ImportRun run) {
		try {
			run.run(this.tables);
			return Optional.empty();
		}
		catch (UnreadableDeliveryException ex) {
			return Optional.of(ex.mistake().code());
		}
		catch (IOException | UncheckedIOException ex) {
			logger.error("An import cannot go on: {}", ex.getClass().getSimpleName());
			return Optional.of("box.imports.broken");
		}
	}

}
