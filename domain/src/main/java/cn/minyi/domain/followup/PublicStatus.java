package cn.minyi.domain.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.seal.SealedContact;
import org.jspecify.annotations.Nullable;

/**
 * All that the citizens' status page knows about a submission: nothing of what was
 * written, by whom, or about whom.
 *
 * @param receipt the receipt code
 * @param steps what happened, in its order, at least one
 * @param answer the answer, absent until there is one
 * @param submissionId the submission; absent if written before this field was there
 * @param statusKeys see {@link Submission#statusKeys()}; empty if the code alone will do
 * @param phoneHash the keyed hash of the writer's phone number, by which a command by SMS
 * finds the submission; absent without a phone
 * @param added when the writer added something, in order
 * @param rating the writer's last rating of the answer, absent until there is one
 * @param reply how the writer can be told of the answer, sealed; absent without a contact
 */
public record PublicStatus(String receipt, List<Step> steps, @Nullable String answer, @Nullable String submissionId,
		List<String> statusKeys, @Nullable String phoneHash, List<Instant> added, @Nullable Rating rating,
		@Nullable Reply reply) {

	// Documents written before the last fields were there lack them.
	public PublicStatus {
		steps = List.copyOf(steps);
		statusKeys = (statusKeys != null) ? List.copyOf(statusKeys) : List.of();
		added = (added != null) ? List.copyOf(added) : List.of();
	}

	/**
	 * A status whose writer cannot be told of the answer.
	 * @param receipt the receipt code
	 * @param steps what happened
	 * @param answer the answer, or null
	 * @param submissionId the submission, or null
	 * @param statusKeys what has to be known beside the code
	 * @param phoneHash of the writer's phone number, or null
	 * @param added when the writer added something
	 * @param rating the last rating, or null
	 */
	public PublicStatus(String receipt, List<Step> steps, @Nullable String answer, @Nullable String submissionId,
			List<String> statusKeys, @Nullable String phoneHash, List<Instant> added, @Nullable Rating rating) {
		this(receipt, steps, answer, submissionId, statusKeys, phoneHash, added, rating, null);
	}

	/**
	 * The public part of a case.
	 * @param submission the submission
	 * @param done what was done about it
	 * @param notes what happened beside that
	 * @return what its writer may see
	 */
	public static PublicStatus of(Submission submission, Case done, Collection<? extends CaseNote> notes) {
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
		SealedContact contact = submission.contact();
		return new PublicStatus(submission.receipt(), steps, (answered != null) ? answered.answer() : null,
				submission.id(), submission.statusKeys(), (contact != null) ? contact.phoneHash() : null,
				notes.stream().filter(CaseNote.Added.class::isInstance).map(CaseNote::at).sorted().toList(),
				notes.stream()
					.filter(CaseNote.Rated.class::isInstance)
					.map(CaseNote.Rated.class::cast)
					.max(Comparator.comparing(CaseNote.Rated::at).thenComparing(CaseNote.Rated::noteId))
					.map(CaseNote.Rated::rating)
					.orElse(null),
				(contact != null) ? new Reply(submission.channel(), submission.source(), contact) : null);
	}

	/**
	 * How the writer can be told of the answer.
	 *
	 * @param channel the way the submission came
	 * @param source where exactly it came from, see {@link Submission#source()}
	 * @param contact sealed for the submission's id
	 */
	public record Reply(Channel channel, String source, SealedContact contact) {

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
