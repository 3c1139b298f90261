package cn.minyi.domain.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done about a submission. Events are never changed. Of two events
 * that claim the same version the first one in the log counts, the other has no effect.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = CaseEvent.Corrected.class, name = "corrected"),
		@JsonSubTypes.Type(value = CaseEvent.Assigned.class, name = "assigned"),
		@JsonSubTypes.Type(value = CaseEvent.Answered.class, name = "answered") })
public sealed interface CaseEvent {

	/**
	 * Unique among all events.
	 * @return a random UUID
	 */
	String eventId();

	/**
	 * The submission it is about.
	 * @return its id
	 */
	String submissionId();

	/**
	 * The version of the case that this event makes, counted from 1.
	 * @return one more than the version that its author saw
	 */
	long version();

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
	 * A clerk confirmed or corrected category and units.
	 *
	 * @param eventId unique
	 * @param submissionId the submission
	 * @param version the version made
	 * @param at when
	 * @param by who
	 * @param category the right primary category
	 * @param secondary the right secondary categories
	 * @param responsible codes of the right units, best first
	 * @param accused codes of the units complained about
	 * @param note why, absent if not said
	 */
	record Corrected(String eventId, String submissionId, long version, Instant at, Actor by, Category category,
			List<Category> secondary, List<String> responsible, List<String> accused,
			@Nullable String note) implements CaseEvent {

		public Corrected {
			secondary = List.copyOf(secondary);
			responsible = List.copyOf(responsible);
			accused = List.copyOf(accused);
		}

	}

	/**
	 * The submission was given to a unit.
	 *
	 * @param eventId unique
	 * @param submissionId the submission
	 * @param version the version made
	 * @param at when
	 * @param by who
	 * @param unit code of the unit
	 * @param deadline the last day for the answer
	 * @param note what the unit should know, absent if not said
	 */
	record Assigned(String eventId, String submissionId, long version, Instant at, Actor by, String unit,
			LocalDate deadline, @Nullable String note) implements CaseEvent {

	}

	/**
	 * The citizen got an answer, and the case is closed.
	 *
	 * @param eventId unique
	 * @param submissionId the submission
	 * @param version the version made
	 * @param at when
	 * @param by who
	 * @param answer what the citizen reads
	 */
	record Answered(String eventId, String submissionId, long version, Instant at, Actor by,
			String answer) implements CaseEvent {

	}

}
