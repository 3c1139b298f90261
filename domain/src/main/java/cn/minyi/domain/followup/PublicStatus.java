package cn.minyi.domain.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Submission;
import org.jspecify.annotations.Nullable;

/**
 * All that the citizens' status page knows about a submission: nothing of what was
 * written, by whom, or about whom.
 *
 * @param receipt the receipt code
 * @param steps what happened, in its order, at least one
 * @param answer the answer, absent until there is one
 */
public record PublicStatus(String receipt, List<Step> steps, @Nullable String answer) {

	public PublicStatus {
		steps = List.copyOf(steps);
	}

	/**
	 * The public part of a case.
	 * @param submission the submission
	 * @param done what was done about it
	 * @return what its writer may see
	 */
	public static PublicStatus of(Submission submission, Case done) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(submission.receivedAt(), CaseStatus.ACCEPTED, null));
		CaseEvent.Answered answered = done.answer();
		for (CaseEvent event : done.history()) {
			if (event instanceof CaseEvent.Assigned assigned) {
				steps.add(new Step(event.at(), CaseStatus.ASSIGNED, assigned.deadline()));
			}
			else if (event instanceof CaseEvent.Answered) {
				steps.add(new Step(event.at(), CaseStatus.CLOSED, null));
			}
			else if (steps.size() == 1) {
				steps.add(new Step(event.at(), CaseStatus.TRIAGED, null));
			}
		}
		return new PublicStatus(submission.receipt(), steps, (answered != null) ? answered.answer() : null);
	}

	/**
	 * One step.
	 *
	 * @param at when
	 * @param status what the submission became
	 * @param deadline the day by which an answer is due, only when assigned
	 */
	public record Step(Instant at, CaseStatus status, @Nullable LocalDate deadline) {

	}

}
