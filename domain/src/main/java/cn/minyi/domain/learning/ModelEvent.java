package cn.minyi.domain.learning;

import java.time.Instant;

import cn.minyi.domain.followup.Actor;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to models. A model is named by its version, 16 hex digits of a
 * checksum over its content; where a version may be absent, that is the model that comes
 * with the service. Events are never changed; {@link ModelHistory} tells which of them
 * had an effect.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = ModelEvent.Trained.class, name = "trained"),
		@JsonSubTypes.Type(value = ModelEvent.OnTrial.class, name = "on-trial"),
		@JsonSubTypes.Type(value = ModelEvent.Promoted.class, name = "promoted"),
		@JsonSubTypes.Type(value = ModelEvent.RolledBack.class, name = "rolled-back") })
public sealed interface ModelEvent {

	/**
	 * Unique among all events, and the record's key.
	 * @return a random UUID
	 */
	String eventId();

	/**
	 * When it was done.
	 * @return in milliseconds
	 */
	Instant at();

	/**
	 * Who did it.
	 * @return the member of staff
	 */
	Actor by();

	/**
	 * The model it is about.
	 * @return a version; absent for the model that comes with the service, and for the
	 * end of a trial
	 */
	@Nullable String model();

	/**
	 * Why.
	 * @return absent if not said
	 */
	@Nullable String note();

	/**
	 * A model was trained with the corpus and corrections.
	 *
	 * @param eventId unique
	 * @param at when it was ready
	 * @param by who had it trained
	 * @param model its version
	 * @param note why, absent if not said
	 * @param against the model that it is compared with, as {@code model} of
	 * classifications says it: a version, or {@code shipped-} and one
	 * @param corpusLines lines of the corpus it learned from
	 * @param corrections corrected submissions it learned from
	 * @param onCorrections both models on the corrections held back ({@link HeldBack}),
	 * which neither has seen; before is {@code against}
	 * @param onCorpus on a fifth of the corpus, models trained with the rest of it:
	 * before without corrections, after with them
	 * @param seconds how long it took
	 */
	record Trained(String eventId, Instant at, Actor by, String model, @Nullable String note, String against,
			int corpusLines, int corrections, Comparison onCorrections, Comparison onCorpus,
			long seconds) implements ModelEvent {

	}

	/**
	 * A model reads what arrives beside the active one; nothing is decided by it.
	 *
	 * @param eventId unique
	 * @param at when
	 * @param by who
	 * @param model its version; absent if the trial ended
	 * @param note why, absent if not said
	 */
	record OnTrial(String eventId, Instant at, Actor by, @Nullable String model,
			@Nullable String note) implements ModelEvent {

	}

	/**
	 * A model became the active one.
	 *
	 * @param eventId unique
	 * @param at when
	 * @param by who
	 * @param model its version
	 * @param note why
	 * @param replaces the active model that the person saw, absent for the shipped one
	 */
	record Promoted(String eventId, Instant at, Actor by, String model, String note,
			@Nullable String replaces) implements ModelEvent {

	}

	/**
	 * The model that was active before became the active one again.
	 *
	 * @param eventId unique
	 * @param at when
	 * @param by who
	 * @param model its version, absent for the shipped one
	 * @param note why
	 * @param replaces the active model that the person saw
	 */
	record RolledBack(String eventId, Instant at, Actor by, @Nullable String model, String note,
			String replaces) implements ModelEvent {

	}

}
