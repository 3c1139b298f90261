package cn.minyi.domain.learning;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.learning.ModelRefusal.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What happened to models: every event of the log in its order, and which of them had an
 * effect. Of two that replace the same active model the first in the log counts. It
 * changes only by events: a command method checks the rules and gives the event, and
 * {@link #apply(ModelEvent)} gives the history after it. Immutable. Wherever a version
 * may be absent, that is the model that comes with the service.
 *
 * @param entries all events, oldest first
 * @param promotions the effective promotions that were not taken back; the last one made
 * the active model
 * @param trial the model on trial, or null
 */
public record ModelHistory(List<Entry> entries, List<ModelEvent.Promoted> promotions, @Nullable String trial) {

	/** Longest reason in characters. */
	public static final int MAX_NOTE = 500;

	private static final ModelHistory EMPTY = new ModelHistory(List.of(), List.of(), null);

	public ModelHistory {
		entries = List.copyOf(entries);
		promotions = List.copyOf(promotions);
	}

	/**
	 * The history that a log tells.
	 * @param events all events, oldest first
	 * @return empty for a fresh instance
	 */
	public static ModelHistory of(List<? extends ModelEvent> events) {
		ModelHistory history = EMPTY;
		for (ModelEvent event : events) {
			history = history.apply(event);
		}
		return history;
	}

	/**
	 * The model that decides.
	 * @return its version, or null for the one that comes with the service
	 */
	public @Nullable String active() {
		return this.promotions.isEmpty() ? null : this.promotions.get(this.promotions.size() - 1).model();
	}

	/**
	 * The event that made the active model the active one: since when, by whom and why.
	 * @return a promotion or a roll back; empty if nothing was ever promoted
	 */
	public Optional<ModelEvent> activated() {
		return this.entries.stream()
			.filter(Entry::effective)
			.map(Entry::event)
			.filter((event) -> event instanceof ModelEvent.Promoted || event instanceof ModelEvent.RolledBack)
			.reduce((earlier, later) -> later);
	}

	/**
	 * Whether there is a model to go back to.
	 * @return false if the active one is that which comes with the service
	 */
	public boolean canRollBack() {
		return !this.promotions.isEmpty();
	}

	/**
	 * The model that a roll back makes active.
	 * @return its version, or null for the one that comes with the service; means nothing
	 * if {@link #canRollBack()} is false
	 */
	public @Nullable String previous() {
		return (this.promotions.size() < 2) ? null : this.promotions.get(this.promotions.size() - 2).model();
	}

	/**
	 * The models that were trained.
	 * @return each once, the newest first
	 */
	public List<ModelEvent.Trained> trained() {
		List<ModelEvent.Trained> trained = new ArrayList<>();
		for (Entry entry : this.entries) {
			if (entry.event() instanceof ModelEvent.Trained event) {
				trained.removeIf((earlier) -> earlier.model().equals(event.model()));
				trained.add(0, event);
			}
		}
		return trained;
	}

	/**
	 * How a model was trained.
	 * @param version a version, or null
	 * @return empty if there is no such model
	 */
	public Optional<ModelEvent.Trained> trained(@Nullable String version) {
		return trained().stream().filter((event) -> event.model().equals(version)).findFirst();
	}

	/**
	 * What a model does.
	 * @param version of a trained model, or null for the one that comes with the service
	 * @return its state
	 */
	public ModelState state(@Nullable String version) {
		if (Objects.equals(version, active())) {
			return ModelState.ACTIVE;
		}
		if (version != null && version.equals(this.trial)) {
			return ModelState.ON_TRIAL;
		}
		boolean wasActive = version == null || this.entries.stream()
			.anyMatch((entry) -> entry.effective() && entry.event() instanceof ModelEvent.Promoted promoted
					&& promoted.model().equals(version));
		return wasActive ? ModelState.REPLACED : ModelState.TRAINED;
	}

	/**
	 * Whether an event had an effect.
	 * @param eventId of any event
	 * @return empty if the history has not reached it
	 */
	public Optional<Boolean> effect(String eventId) {
		return this.entries.stream()
			.filter((entry) -> entry.event().eventId().equals(eventId))
			.map(Entry::effective)
			.findFirst();
	}

	/**
	 * Lets a model read what arrives.
	 * @param version of a trained model
	 * @param note why, or null
	 * @param by who
	 * @param now when
	 * @return the event to append
	 * @throws ModelRefusal if there is no such model, or it is active or on trial
	 */
	public ModelEvent.OnTrial tryOut(String version, @Nullable String note, Actor by, Instant now) {
		switch (knownState(version)) {
			case ACTIVE -> throw new ModelRefusal(Reason.ALREADY_ACTIVE);
			case ON_TRIAL -> throw new ModelRefusal(Reason.ALREADY_ON_TRIAL);
			default -> {
				return new ModelEvent.OnTrial(eventId(), millis(now), by, version, optional(note));
			}
		}
	}

	/**
	 * Ends the trial.
	 * @param note why, or null
	 * @param by who
	 * @param now when
	 * @return the event to append
	 * @throws ModelRefusal if no model is on trial
	 */
	public ModelEvent.OnTrial endTrial(@Nullable String note, Actor by, Instant now) {
		if (this.trial == null) {
			throw new ModelRefusal(Reason.NO_TRIAL);
		}
		return new ModelEvent.OnTrial(eventId(), millis(now), by, null, optional(note));
	}

	/**
	 * Puts a model to use.
	 * @param version of a trained model
	 * @param note why, 1 to {@value #MAX_NOTE} characters
	 * @param by who
	 * @param now when
	 * @return the event to append
	 * @throws ModelRefusal if there is no such model, it is active, or no reason is given
	 */
	public ModelEvent.Promoted promote(String version, @Nullable String note, Actor by, Instant now) {
		if (knownState(version) == ModelState.ACTIVE) {
			throw new ModelRefusal(Reason.ALREADY_ACTIVE);
		}
		return new ModelEvent.Promoted(eventId(), millis(now), by, version, required(note), active());
	}

	/**
	 * Goes back to the model that was active before.
	 * @param note why, 1 to {@value #MAX_NOTE} characters
	 * @param by who
	 * @param now when
	 * @return the event to append
	 * @throws ModelRefusal if there is none before it, or no reason is given
	 */
	public ModelEvent.RolledBack rollBack(@Nullable String note, Actor by, Instant now) {
		String active = active();
		if (active == null) {
			throw new ModelRefusal(Reason.NOTHING_TO_ROLL_BACK);
		}
		return new ModelEvent.RolledBack(eventId(), millis(now), by, previous(), required(note), active);
	}

	/**
	 * The history after an event from the log.
	 * @param event the next one
	 * @return with the event, effective or not; this history itself if the event is in it
	 */
	public ModelHistory apply(ModelEvent event) {
		if (effect(event.eventId()).isPresent()) {
			return this;
		}
		if (event instanceof ModelEvent.OnTrial tried) {
			boolean changes = !Objects.equals(tried.model(), this.trial)
					&& (tried.model() == null || canBecome(tried.model()));
			return with(event, changes, this.promotions, changes ? tried.model() : this.trial);
		}
		if (event instanceof ModelEvent.Promoted promoted) {
			boolean counts = Objects.equals(promoted.replaces(), active()) && canBecome(promoted.model());
			List<ModelEvent.Promoted> longer = new ArrayList<>(this.promotions);
			longer.add(promoted);
			return with(event, counts, counts ? longer : this.promotions,
					(counts && promoted.model().equals(this.trial)) ? null : this.trial);
		}
		if (event instanceof ModelEvent.RolledBack back) {
			boolean counts = back.replaces().equals(active()) && Objects.equals(back.model(), previous());
			List<ModelEvent.Promoted> kept = counts ? this.promotions.subList(0, this.promotions.size() - 1)
					: this.promotions;
			return with(event, counts, kept, (counts && Objects.equals(back.model(), this.trial)) ? null : this.trial);
		}
		return with(event, true, this.promotions, this.trial);
	}

	private ModelHistory with(ModelEvent event, boolean effective, List<ModelEvent.Promoted> newPromotions,
			@Nullable String newTrial) {
		List<Entry> longer = new ArrayList<>(this.entries);
		longer.add(new Entry(event, effective));
		return new ModelHistory(longer, newPromotions, newTrial);
	}

	private boolean canBecome(String version) {
		return trained(version).isPresent() && !version.equals(active());
	}

	private ModelState knownState(String version) {
		if (trained(version).isEmpty()) {
			throw new ModelRefusal(Reason.UNKNOWN_MODEL);
		}
		return state(version);
	}

	private static String required(@Nullable String note) {
		String text = optional(note);
		if (text == null) {
			throw new ModelRefusal(Reason.NOTE_MISSING);
		}
		return text;
	}

	private static @Nullable String optional(@Nullable String note) {
		if (note == null || note.isBlank()) {
			return null;
		}
		String text = note.strip();
		if (text.length() > MAX_NOTE) {
			throw new ModelRefusal(Reason.TOO_LONG);
		}
		return text;
	}

	private static String eventId() {
		return UUID.randomUUID().toString();
	}

	private static Instant millis(Instant now) {
		return now.truncatedTo(ChronoUnit.MILLIS);
	}

	/**
	 * An event of the log.
	 *
	 * @param event what was done
	 * @param effective false if something else was done before it
	 */
	public record Entry(ModelEvent event, boolean effective) {

	}

}
