package cn.minyi.domain.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import cn.minyi.domain.Category;
import org.jspecify.annotations.Nullable;

/**
 * What was done about one submission: the events that counted, in their order. It changes
 * only by events: a command method checks the rules and gives the event, and
 * {@link #apply(CaseEvent)} gives the case after it. Immutable.
 *
 * @param submissionId the submission
 * @param history the events that counted
 */
public record Case(String submissionId, List<CaseEvent> history) {

	/** Longest answer and note in characters. */
	public static final int MAX_TEXT = 2_000;

	public Case {
		history = List.copyOf(history);
	}

	/**
	 * A case about which nothing was done yet.
	 * @param submissionId the submission
	 * @return version 0
	 */
	public static Case accepted(String submissionId) {
		return new Case(submissionId, List.of());
	}

	/**
	 * How many events counted.
	 * @return 0 for a fresh case
	 */
	public long version() {
		return this.history.size();
	}

	/**
	 * Where the submission stands.
	 * @return derived from the history
	 */
	public CaseStatus status() {
		CaseStatus status = CaseStatus.ACCEPTED;
		for (CaseEvent event : this.history) {
			if (event instanceof CaseEvent.Assigned) {
				status = CaseStatus.ASSIGNED;
			}
			else if (event instanceof CaseEvent.Answered) {
				status = CaseStatus.CLOSED;
			}
			else if (status == CaseStatus.ACCEPTED) {
				status = CaseStatus.TRIAGED;
			}
		}
		return status;
	}

	/**
	 * The last correction.
	 * @return null if category and units were never corrected
	 */
	public CaseEvent.@Nullable Corrected correction() {
		return last(CaseEvent.Corrected.class);
	}

	/**
	 * The last assignment.
	 * @return null if never assigned
	 */
	public CaseEvent.@Nullable Assigned assignment() {
		return last(CaseEvent.Assigned.class);
	}

	/**
	 * The answer.
	 * @return null if not answered
	 */
	public CaseEvent.@Nullable Answered answer() {
		return last(CaseEvent.Answered.class);
	}

	private <T extends CaseEvent> @Nullable T last(Class<T> type) {
		T last = null;
		for (CaseEvent event : this.history) {
			if (type.isInstance(event)) {
				last = type.cast(event);
			}
		}
		return last;
	}

	/**
	 * Confirms or corrects category and units.
	 * @param category the right primary category
	 * @param secondary the right secondary categories
	 * @param responsible codes of the right units, best first, none of them accused
	 * @param accused codes of the units complained about
	 * @param note why, or null
	 * @param by who
	 * @param now when
	 * @return the event to append
	 * @throws CaseRefusal if the case is closed or a responsible unit is accused
	 */
	public CaseEvent.Corrected correct(Category category, List<Category> secondary, List<String> responsible,
			List<String> accused, @Nullable String note, Actor by, Instant now) {
		refuseIfClosed();
		if (responsible.stream().anyMatch(accused::contains)) {
			throw new CaseRefusal(CaseRefusal.Reason.ACCUSED_CANNOT_HANDLE);
		}
		return new CaseEvent.Corrected(eventId(), this.submissionId, version() + 1, millis(now), by, category,
				secondary.stream().filter((each) -> each != category && each != Category.NONE).distinct().toList(),
				responsible, accused, optional(note));
	}

	/**
	 * Gives the submission to a unit.
	 * @param unit code of a unit that may handle it
	 * @param deadline the last day for the answer, not before today
	 * @param note what the unit should know, or null
	 * @param today the current day
	 * @param by who
	 * @param now when
	 * @return the event to append
	 * @throws CaseRefusal if the case is closed or the deadline is past
	 */
	public CaseEvent.Assigned assign(String unit, LocalDate deadline, @Nullable String note, LocalDate today, Actor by,
			Instant now) {
		refuseIfClosed();
		if (deadline.isBefore(today)) {
			throw new CaseRefusal(CaseRefusal.Reason.DEADLINE_PAST);
		}
		return new CaseEvent.Assigned(eventId(), this.submissionId, version() + 1, millis(now), by, unit, deadline,
				optional(note));
	}

	/**
	 * Answers the citizen and closes the case.
	 * @param answer what the citizen will read, 1 to {@value #MAX_TEXT} characters
	 * @param by who
	 * @param now when
	 * @return the event to append
	 * @throws CaseRefusal if the case is closed or the answer is empty or too long
	 */
	public CaseEvent.Answered answer(String answer, Actor by, Instant now) {
		refuseIfClosed();
		String text = answer.strip();
		if (text.isEmpty()) {
			throw new CaseRefusal(CaseRefusal.Reason.ANSWER_MISSING);
		}
		if (text.length() > MAX_TEXT) {
			throw new CaseRefusal(CaseRefusal.Reason.TOO_LONG);
		}
		return new CaseEvent.Answered(eventId(), this.submissionId, version() + 1, millis(now), by, text);
	}

	/**
	 * The case after an event from the log.
	 * @param event of this submission
	 * @return this case itself if the event has no effect: it claims a version that
	 * another event made before it, or one that does not follow
	 */
	public Case apply(CaseEvent event) {
		if (event.version() != version() + 1) {
			return this;
		}
		List<CaseEvent> longer = new ArrayList<>(this.history);
		longer.add(event);
		return new Case(this.submissionId, longer);
	}

	private void refuseIfClosed() {
		if (status() == CaseStatus.CLOSED) {
			throw new CaseRefusal(CaseRefusal.Reason.CLOSED);
		}
	}

	private static @Nullable String optional(@Nullable String note) {
		if (note == null || note.isBlank()) {
			return null;
		}
		String text = note.strip();
		if (text.length() > MAX_TEXT) {
			throw new CaseRefusal(CaseRefusal.Reason.TOO_LONG);
		}
		return text;
	}

	private static String eventId() {
		return UUID.randomUUID().toString();
	}

	private static Instant millis(Instant now) {
		return now.truncatedTo(ChronoUnit.MILLIS);
	}

}
