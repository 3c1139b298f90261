package cn.minyi.search.triage;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Filing;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.ItemPage.Hit;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts items found in words.
 */
@Component
class HitRows {

	private static final int SNIPPET = 120;

	private final UnitDirectory units;

	private final TrialWords trial;

	private final Times times;

	private final Wording words;

	HitRows(UnitDirectory units, TrialWords trial, Times times, Wording words) {
		this.units = units;
		this.trial = trial;
		this.times = times;
		this.words = words;
	}

	HitRow of(Hit hit, ListFilters filters, @Nullable Compared compared) {
		Item item = hit.item();
		Submission submission = item.submission();
		Filing filing = item.filing();
		CaseStatus status = item.followUp().status();
		return new HitRow(submission.id(), filters.address("/submissions/" + submission.id()),
				MarkedText.of(submission.wholeText(), hit.matches()).snippet(SNIPPET),
				this.words.category(filing.category()), categoryClass(filing.category()), review(item),
				names(filing.responsible()), names(filing.accused()), this.words.channel(submission.channel()),
				submission.receipt(), this.times.moment(submission.receivedAt()), this.words.status(status),
				"status-" + status.code(), this.trial.of(item, compared), overdue(item));
	}

	List<String> names(List<String> codes) {
		return codes.stream().map(this.units::name).toList();
	}

	static String categoryClass(@Nullable Category category) {
		return "category-" + ((category != null) ? category.name().toLowerCase(Locale.ROOT) : "waiting");
	}

	/** A person has looked once somebody has corrected, assigned or answered. */
	static boolean review(Item item) {
		Classification classification = item.classification();
		return classification != null && classification.review() && item.followUp().status() == CaseStatus.ACCEPTED;
	}

	@Nullable String overdue(Item item) {
		CaseEvent.Assigned assigned = item.followUp().assignment();
		LocalDate today = this.times.today();
		if (assigned == null || item.followUp().status() == CaseStatus.CLOSED || !assigned.deadline().isBefore(today)) {
			return null;
		}
		return this.words.of("item.overdue", ChronoUnit.DAYS.between(assigned.deadline(), today));
	}

}
