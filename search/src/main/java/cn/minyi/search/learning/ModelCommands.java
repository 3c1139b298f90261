package cn.minyi.search.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.learning.ModelRefusal;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The models as the log tells of them, and the commands that the log decides.
 */
@Service
class ModelCommands implements Models {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final ModelReader reader;

	private final ModelLog log;

	private final TrialQuery trial;

	private final Clock clock;

	ModelCommands(ModelReader reader, ModelLog log, TrialQuery trial, Clock clock) {
		this.reader = reader;
		this.log = log;
		this.trial = trial;
		this.clock = clock;
	}

	@Override
	public ModelHistory history() {
		return this.reader.history()
			.orElseThrow(() -> new UncheckedIOException(new IOException("the log of models was not read yet")));
	}

	@Override
	public Optional<Compared> compared(Viewer viewer) {
		return viewer.comparesModels() ? this.reader.history().flatMap(Compared::in) : Optional.empty();
	}

	@Override
	public TrialCounts count(Compared compared, Viewer viewer) {
		if (!viewer.comparesModels()) {
			throw new IllegalArgumentException("this viewer may not compare models");
		}
		return this.trial.of(compared, viewer);
	}

	@Override
	public ModelOutcome promote(String model, @Nullable String seen, @Nullable String note, Viewer viewer) {
		return decide(viewer, note, ModelHistory::active, seen,
				(history) -> history.promote(model, note, viewer.actor(), this.clock.instant()));
	}

	@Override
	public ModelOutcome rollBack(@Nullable String seen, @Nullable String note, Viewer viewer) {
		return decide(viewer, note, ModelHistory::active, seen,
				(history) -> history.rollBack(note, viewer.actor(), this.clock.instant()));
	}

	@Override
	public ModelOutcome tryOut(String model, @Nullable String seen, @Nullable String note, Viewer viewer) {
		return decide(viewer, note, ModelHistory::trial, seen,
				(history) -> history.tryOut(model, note, viewer.actor(), this.clock.instant()));
	}

	@Override
	public ModelOutcome endTrial(@Nullable String seen, @Nullable String note, Viewer viewer) {
		return decide(viewer, note, ModelHistory::trial, seen,
				(history) -> history.endTrial(note, viewer.actor(), this.clock.instant()));
	}

	private ModelOutcome decide(Viewer viewer, @Nullable String note,
			Function<ModelHistory, @Nullable String> concerned, @Nullable String seen,
			Function<ModelHistory, ModelEvent> command) {
		if (viewer.role() != Role.ADMIN) {
			return new ModelOutcome.NotAllowed();
		}
		Optional<ModelHistory> history = this.reader.history();
		if (history.isEmpty()) {
			return new ModelOutcome.Unavailable();
		}
		if (!Objects.equals(concerned.apply(history.get()), seen)) {
			return new ModelOutcome.ChangedMeanwhile(lastAuthor(history.get()));
		}
		if (note == null || note.isBlank()) {
			return new ModelOutcome.Refused(ModelRefusal.Reason.NOTE_MISSING);
		}
		try {
			ModelEvent event = command.apply(history.get());
			OptionalLong offset = this.log.append(event);
			return offset.isPresent() ? outcome(event, offset.getAsLong()) : new ModelOutcome.Unavailable();
		}
		catch (ModelRefusal ex) {
			return new ModelOutcome.Refused(ex.reason());
		}
	}

	private ModelOutcome outcome(ModelEvent event, long offset) {
		Optional<ModelHistory> after = this.reader.after(offset, PATIENCE);
		if (after.isEmpty()) {
			return new ModelOutcome.Pending();
		}
		boolean effective = after.get().effect(event.eventId()).orElse(false);
		return effective ? new ModelOutcome.Done() : new ModelOutcome.ChangedMeanwhile(lastAuthor(after.get()));
	}

	private static @Nullable Actor lastAuthor(ModelHistory history) {
		return history.entries()
			.stream()
			.filter((entry) -> entry.effective() && !(entry.event() instanceof ModelEvent.Trained))
			.map((entry) -> entry.event().by())
			.reduce((earlier, later) -> later)
			.orElse(null);
	}

}
