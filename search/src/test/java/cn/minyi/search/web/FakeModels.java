package cn.minyi.search.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.learning.ModelOutcome;
import cn.minyi.search.learning.Models;
import cn.minyi.search.learning.TrialCounts;
import org.jspecify.annotations.Nullable;

/**
 * Models in memory, so that pages are tested without servers. What becomes of commands is
 * planned by the test.
 */
public final class FakeModels implements Models {

	private final List<String> commands = new ArrayList<>();

	private ModelHistory history = ModelHistory.of(List.of());

	private @Nullable TrialCounts counts;

	private ModelOutcome planned = new ModelOutcome.Done();

	/** Forgets everything; nothing was ever trained. */
	public void reset() {
		this.history = ModelHistory.of(List.of());
		this.counts = null;
		this.planned = new ModelOutcome.Done();
		this.commands.clear();
	}

	/**
	 * What happened.
	 * @param events in their order
	 */
	public void tell(ModelEvent... events) {
		this.history = ModelHistory.of(List.of(events));
	}

	/**
	 * What live items say.
	 * @param found null while the index cannot be reached
	 */
	public void tell(@Nullable TrialCounts found) {
		this.counts = found;
	}

	/**
	 * Plans what becomes of the next commands, whatever they are.
	 * @param outcome of them
	 */
	public void plan(ModelOutcome outcome) {
		this.planned = outcome;
	}

	/**
	 * The commands that came.
	 * @return each with its arguments
	 */
	public List<String> commands() {
		return this.commands;
	}

	@Override
	public ModelHistory history() {
		return this.history;
	}

	@Override
	public Optional<Compared> compared(Viewer viewer) {
		return viewer.comparesModels() ? Compared.in(this.history) : Optional.empty();
	}

	@Override
	public TrialCounts count(Compared compared, Viewer viewer) {
		if (this.counts == null) {
			throw new UncheckedIOException(new IOException("out of reach"));
		}
		return this.counts;
	}

	@Override
	public ModelOutcome promote(String model, @Nullable String seen, @Nullable String note, Viewer viewer) {
		return command("promote", model, seen, note, viewer);
	}

	@Override
	public ModelOutcome rollBack(@Nullable String seen, @Nullable String note, Viewer viewer) {
		return command("roll back", null, seen, note, viewer);
	}

	@Override
	public ModelOutcome tryOut(String model, @Nullable String seen, @Nullable String note, Viewer viewer) {
		return command("try", model, seen, note, viewer);
	}

	@Override
	public ModelOutcome endTrial(@Nullable String seen, @Nullable String note, Viewer viewer) {
		return command("end", null, seen, note, viewer);
	}

	private ModelOutcome command(String what, @Nullable String model, @Nullable String seen, @Nullable String note,
			Viewer viewer) {
		this.commands.add(what + ' ' + model + ' ' + seen + ' ' + note + ' ' + viewer.account());
		return this.planned;
	}

}
