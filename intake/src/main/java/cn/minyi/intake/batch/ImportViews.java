package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.table.Table;
import cn.minyi.intake.work.WorkEvent;

import org.springframework.stereotype.Component;

/**
 * Shows imports.
 */
@Component
final class ImportViews {

	private static final int HUNDRED = 100;

	private final Imports imports;

	private final ImportFiles files;

	private final Sentences sentences;

	private final Clock clock;

	ImportViews(Imports imports, ImportFiles files, Sentences sentences, Clock clock) {
		this.imports = imports;
		this.files = files;
		this.sentences = sentences;
		this.clock = clock;
	}

	ImportView of(WorkEvent.Imported state) {
		Optional<WorkEvent.Imported> earlier = Optional.ofNullable(state.resembles()).flatMap(this.imports::find);
		String trouble = state.trouble();
		return new ImportView(state.workId(), state.channel().code(), this.imports.name(state),
				this.imports.sheet(state), state.byName(), state.startedAt().atZone(this.clock.getZone()),
				state.state().name().toLowerCase(Locale.ROOT), state.rows(), state.done(), state.accepted(),
				state.refused(), state.done() * HUNDRED / Math.max(1, state.rows()), this.files.has(state.workId()),
				hasCorrections(state),
				(trouble != null) ? this.sentences.say(new Mistake("file", trouble, Table.MOST_ROWS)) : null,
				earlier.map(this::of).orElse(null),
				earlier.map((each) -> each.content().equals(state.content())).orElse(false));
	}

	private boolean hasCorrections(WorkEvent.Imported state) {
		try {
			return this.files.hasCorrections(state.workId());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
