package cn.minyi.search.api;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.Rating;
import cn.minyi.search.index.Item;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * All of an item but the sender: neither the sealed contact nor the sealed original nor
 * their hashes leave through here.
 *
 * @param summary the fields of the list
 * @param source where exactly it came from
 * @param subject of a mail or a titled form
 * @param place where it happened
 * @param unitNamed the unit complained about in the citizen's words
 * @param anonymous whether the citizen asked to stay unknown
 * @param contactGiven whether there is a sealed contact
 * @param classification what the classifier found, whatever staff said later
 * @param version how many steps of staff counted
 * @param history these steps
 * @param rating how content the citizen is with the answer
 * @param notes what happened beside the steps
 * @param times when what happened to it
 */
record WholeItem(@JsonUnwrapped ItemSummary summary, String source, @Nullable String subject, @Nullable String place,
		@Nullable String unitNamed, boolean anonymous, boolean contactGiven, @Nullable Classification classification,
		long version, List<CaseEvent> history, @Nullable Rating rating, List<NoteSummary> notes, Times times) {

	static WholeItem of(Item item) {
		Submission submission = item.submission();
		Classification classification = item.classification();
		return new WholeItem(ItemSummary.of(item), submission.source(), submission.subject(), submission.place(),
				submission.unitNamed(), submission.anonymous(), submission.contact() != null, classification,
				item.followUp().version(), item.followUp().history(), item.notes().rating(),
				item.notes().all().stream().map(NoteSummary::of).toList(),
				new Times(submission.sentAt(), submission.receivedAt(), item.recordedAt(),
						(classification != null) ? classification.classifiedAt() : null));
	}

	/**
	 * When what happened.
	 *
	 * @param sentAt the citizen sent it, if the channel says so
	 * @param receivedAt the service accepted it
	 * @param recordedAt Kafka had it
	 * @param classifiedAt the classifier was done; null while it waits
	 */
	record Times(@Nullable Instant sentAt, Instant receivedAt, Instant recordedAt, @Nullable Instant classifiedAt) {

	}

}
