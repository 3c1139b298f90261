package cn.minyi.search.models;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.learning.ModelState;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.models.ModelsView.Active;
import cn.minyi.search.models.ModelsView.Entry;
import cn.minyi.search.models.ModelsView.Fact;
import cn.minyi.search.models.ModelsView.Row;
import cn.minyi.search.models.ModelsView.TrialView;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Puts the models in words.
 */
@Component
class ModelsViews {

	private static final Logger logger = LoggerFactory.getLogger(ModelsViews.class);

	private final ModelNames names;

	private final ChangeForms forms;

	private final ComparisonTables tables;

	private final LiveViews live;

	private final Times times;

	private final Wording words;

	ModelsViews(ModelNames names, ChangeForms forms, ComparisonTables tables, LiveViews live, Times times,
			Wording words) {
		this.names = names;
		this.forms = forms;
		this.tables = tables;
		this.live = live;
		this.times = times;
		this.words = words;
	}

	/**
	 * Puts the models in words.
	 * @param history as it is now
	 * @param viewer who compares models
	 * @param sent the form that could not be followed, or null
	 * @return what the page shows
	 */
	ModelsView of(ModelHistory history, Viewer viewer, @Nullable Sent sent) {
		Active active = active(history, viewer, sent);
		TrialView trial = Compared.in(history).map((models) -> trial(history, models, viewer, sent)).orElse(null);
		List<Row> rows = rows(history, viewer, sent);
		boolean open = Stream
			.concat(Stream.of(active.forms(), (trial != null) ? trial.forms() : List.<ChangeForm>of()),
					rows.stream().map(Row::forms))
			.flatMap(List::stream)
			.anyMatch(ChangeForm::open);
		return new ModelsView(active, trial, rows, entries(history), (sent != null && !open) ? sent.note() : null);
	}

	private Active active(ModelHistory history, Viewer viewer, @Nullable Sent sent) {
		List<Fact> facts = new ArrayList<>();
		Optional<ModelEvent> activated = history.activated();
		if (activated.isPresent()) {
			facts.addAll(facts("models.active", activated.get()));
		}
		else {
			facts.add(new Fact(this.words.of("models.active.at"), this.words.of("models.active.always")));
		}
		history.trained(history.active()).ifPresent((trained) -> facts.addAll(training(trained)));
		return new Active(this.names.of(history.active()), facts,
				this.forms.of(history.active(), history, viewer, sent));
	}

	private TrialView trial(ModelHistory history, Compared compared, Viewer viewer, @Nullable Sent sent) {
		List<Fact> facts = new ArrayList<>();
		begun(history).ifPresent((event) -> facts.addAll(facts("models.trial", event)));
		Optional<ModelEvent.Trained> trained = history.trained(compared.trial());
		trained.ifPresent((event) -> facts.addAll(training(event)));
		return new TrialView(compared.trial(), facts, this.forms.of(compared.trial(), history, viewer, sent),
				trained.map(this.tables::of).orElse(List.of()),
				trained.map((event) -> outdated(event, history)).orElse(null), live(compared, viewer));
	}

	// Who has to go back to another model must not have to wait for the index.
	private @Nullable LiveView live(Compared compared, Viewer viewer) {
		try {
			return this.live.of(compared, viewer);
		}
		catch (UncheckedIOException ex) {
			logger.warn("the index cannot be reached: {}", ex.getCause().getClass().getSimpleName());
			return null;
		}
	}

	private static Optional<ModelEvent> begun(ModelHistory history) {
		return history.entries()
			.stream()
			.filter(ModelHistory.Entry::effective)
			.map(ModelHistory.Entry::event)
			.filter((event) -> event instanceof ModelEvent.OnTrial && Objects.equals(event.model(), history.trial()))
			.reduce((earlier, later) -> later);
	}

	private List<Fact> facts(String key, ModelEvent event) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact(this.words.of(key + ".at"), this.times.moment(event.at()).full()));
		facts.add(new Fact(this.words.of(key + ".by"), event.by().name()));
		if (event.note() != null) {
			facts.add(new Fact(this.words.of("models.note"), event.note()));
		}
		return facts;
	}

	private List<Fact> training(ModelEvent.Trained trained) {
		return List.of(new Fact(this.words.of("models.trained-at"), this.times.moment(trained.at()).full()),
				new Fact(this.words.of("models.learned-from"), learned(trained)));
	}

	private String learned(ModelEvent.Trained trained) {
		return this.words.of("models.learned", trained.corpusLines(), trained.corrections());
	}

	private @Nullable String outdated(ModelEvent.Trained trained, ModelHistory history) {
		String active = history.active();
		boolean same = (active != null) ? active.equals(trained.against()) : ModelNames.shipped(trained.against());
		return same ? null
				: this.words.of("models.outdated", this.names.found(trained.against()), this.names.of(active));
	}

	private List<Row> rows(ModelHistory history, Viewer viewer, @Nullable Sent sent) {
		List<Row> rows = new ArrayList<>();
		for (ModelEvent.Trained trained : history.trained()) {
			ModelState state = history.state(trained.model());
			// The forms of these two stand above.
			boolean above = state == ModelState.ACTIVE || state == ModelState.ON_TRIAL;
			rows.add(new Row(trained.model(), state(state), style(state), this.times.moment(trained.at()),
					learned(trained), figures(trained),
					above ? List.of() : this.forms.of(trained.model(), history, viewer, sent)));
		}
		ModelState state = history.state(null);
		rows.add(new Row(this.names.of(null), state(state), style(state), null, null, null, List.of()));
		return rows;
	}

	private String figures(ModelEvent.Trained trained) {
		int texts = trained.onCorrections().after().texts();
		return (texts == 0) ? this.words.of("models.figures.none")
				: this.words.of("models.figures", texts, trained.onCorrections().after().right());
	}

	private String state(ModelState state) {
		return this.words.of("models.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	private static String style(ModelState state) {
		return "model-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private List<Entry> entries(ModelHistory history) {
		List<Entry> entries = new ArrayList<>();
		for (ModelHistory.Entry entry : history.entries()) {
			ModelEvent event = entry.event();
			entries.add(new Entry(this.times.moment(event.at()), event.by().name(), what(event), event.note(),
					entry.effective()));
		}
		Collections.reverse(entries);
		return entries;
	}

	private String what(ModelEvent event) {
		if (event instanceof ModelEvent.Trained trained) {
			return this.words.of("models.did.trained", trained.model(), learned(trained));
		}
		if (event instanceof ModelEvent.OnTrial tried) {
			return (tried.model() != null) ? this.words.of("models.did.tried", tried.model())
					: this.words.of("models.did.trial-ended");
		}
		if (event instanceof ModelEvent.Promoted promoted) {
			return this.words.of("models.did.promoted", promoted.model(), this.names.of(promoted.replaces()));
		}
		return this.words.of("models.did.rolled-back", this.names.of(event.model()));
	}

}
