package cn.minyi.search.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.ItemPage.Span;
import cn.minyi.search.triage.ItemView.Step;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts an item in words.
 */
@Component
class ItemViews {

	private final HitRows rows;

	private final Facts facts;

	private final History history;

	private final Times times;

	private final Wording words;

	ItemViews(HitRows rows, Facts facts, History history, Times times, Wording words) {
		this.rows = rows;
		this.facts = facts;
		this.history = history;
		this.times = times;
		this.words = words;
	}

	/**
	 * Puts an item in words.
	 * @param item as it is now
	 * @param compared the models that the viewer may compare, or null
	 * @return what the page shows
	 */
	ItemView of(Item item, @Nullable Compared compared) {
		Submission submission = item.submission();
		Classification classification = item.classification();
		CaseStatus status = item.followUp().status();
		CaseEvent.Answered answered = item.followUp().answer();
		List<Piece> text = MarkedText.of(submission.wholeText(), evidence(classification)).pieces();
		return new ItemView(submission.id(), submission.receipt(), text, submission.sealedOriginal() != null,
				text.stream().anyMatch(Piece::marked) ? evidenceText(classification) : null,
				this.words.category(item.filing().category()), HitRows.categoryClass(item.filing().category()),
				this.words.status(status), "status-" + status.code(), HitRows.review(item),
				classification != null && classification.flags().contains(Classification.DISCIPLINE),
				this.rows.overdue(item), this.facts.origin(submission), this.facts.filing(item, compared), steps(item),
				this.history.of(item), (answered != null) ? answered.answer() : null);
	}

	/** Without a charge, marks are what made the machine doubt. */
	private static String evidenceText(@Nullable Classification classification) {
		boolean charge = classification != null && classification.category() != Category.NONE;
		return charge ? "item.evidence" : "item.evidence.doubt";
	}

	private static List<Span> evidence(@Nullable Classification classification) {
		if (classification == null) {
			return List.of();
		}
		return classification.evidence().stream().map((each) -> new Span(each.start(), each.end())).toList();
	}

	private List<Step> steps(Item item) {
		Submission submission = item.submission();
		Classification classification = item.classification();
		List<Step> steps = new ArrayList<>();
		if (submission.sentAt() != null) {
			steps.add(step("step.sent", submission.sentAt(), null));
		}
		steps.add(step("step.received", submission.receivedAt(), submission.sentAt()));
		steps.add(step("step.recorded", item.recordedAt(), submission.receivedAt()));
		steps.add(step("step.classified", (classification != null) ? classification.classifiedAt() : null,
				item.recordedAt()));
		return steps;
	}

	private Step step(String key, @Nullable Instant at, @Nullable Instant before) {
		if (at == null) {
			return new Step(this.words.of(key), null, null);
		}
		return new Step(this.words.of(key), this.times.exact(at),
				(before != null) ? this.times.took(before, at).orElse(null) : null);
	}

}
