package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectionTests {

	private static final Actor CLERK = new Actor("li", "李受理");

	private static final Instant NOW = TestSubmissions.RECEIVED;

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private final Projection projection = new Projection(ZoneId.of("Asia/Shanghai"));

	private final Submission submission = TestSubmissions.sms("路灯坏了没人管");

	private final Case fresh = Case.accepted(this.submission.id());

	private final CaseEvent.Corrected corrected = this.fresh.correct(Category.HEDONISM, List.of(), List.of("urban"),
			List.of(), null, CLERK, NOW);

	private final CaseEvent.Assigned assigned = this.fresh.apply(this.corrected)
		.assign("urban", TODAY, null, TODAY, CLERK, NOW);

	private Classification classified(Category category) {
		return TestSubmissions.classified(this.submission, category, List.of("urban"), List.of());
	}

	private Dossier after(List<Change> changes) {
		Dossier dossier = Dossier.Kept.empty(this.submission.id());
		for (Change change : changes) {
			dossier = this.projection.apply(dossier, change);
		}
		return dossier;
	}

	@Test
	void takesTheFirstSubmissionAndTheLastClassification() {
		Submission again = new Submission(this.submission.id(), this.submission.receipt(), this.submission.channel(),
				"test", null, NOW.plusSeconds(9), null, "另一个", null, null, false, null, null);
		Dossier dossier = after(List.of(new Change.Arrival(this.submission, NOW),
				new Change.Filed(classified(Category.NONE)), new Change.Arrival(again, NOW.plusSeconds(9)),
				new Change.Filed(classified(Category.FORMALISM))));
		assertThat(dossier).isEqualTo(new Dossier.Kept(this.submission.id(), this.submission, NOW,
				classified(Category.FORMALISM), null, this.fresh));
	}

	@Test
	void isTheSameHoweverTheTopicsAreReadSideBySide() {
		CaseEvent.Corrected loser = this.fresh.correct(Category.NONE, List.of(), List.of(), List.of(), null, CLERK,
				NOW);
		List<Change> arrivals = List.of(new Change.Arrival(this.submission, NOW));
		List<Change> filings = List.of(new Change.Filed(classified(Category.NONE)),
				new Change.Filed(classified(Category.FORMALISM)));
		List<Change> steps = List.of(new Change.Step(this.corrected), new Change.Step(loser),
				new Change.Step(this.assigned));
		assertThat(outcomes(List.of(arrivals, filings, trials(), steps)))
			.containsExactly(new Dossier.Kept(this.submission.id(), this.submission, NOW,
					classified(Category.FORMALISM), new Shadow("t1", Category.HEDONISM, "env"),
					new Case(this.submission.id(), List.of(this.corrected, this.assigned))));
	}

	@Test
	void forgetsTheSameHoweverTheTopicsAreReadSideBySide() {
		List<Change> arrivals = List.of(new Change.Arrival(this.submission, NOW),
				new Change.Erasure(this.submission.id()), new Change.Arrival(this.submission, NOW));
		List<Change> filings = List.of(new Change.Filed(classified(Category.NONE)),
				new Change.Filed(classified(Category.FORMALISM)));
		assertThat(outcomes(List.of(arrivals, filings, trials()))).containsExactly(new Dossier.Erased(
				this.submission.id(), this.submission.channel(), TODAY, Category.FORMALISM, false, 0));
		List<Change> steps = List.of(new Change.Step(this.corrected), new Change.Step(this.assigned));
		assertThat(outcomes(List.of(arrivals, filings, trials(), steps))).containsExactly(
				new Dossier.Erased(this.submission.id(), this.submission.channel(), TODAY, Category.HEDONISM, true, 2));
	}

	@Test
	void changesNothingWhenEverythingIsReplayed() {
		List<Change> all = List.of(new Change.Arrival(this.submission, NOW),
				new Change.Filed(classified(Category.NONE)), trials().get(0), new Change.Step(this.corrected),
				new Change.Step(this.assigned));
		List<Change> twice = new ArrayList<>(all);
		twice.addAll(all);
		assertThat(after(twice)).isEqualTo(after(all));
	}

	@Test
	void countsTheDayInTheServicesZone() {
		Submission late = new Submission("a1", "r", this.submission.channel(), "test", null,
				Instant.parse("2026-03-01T16:00:00Z"), null, "甲", null, null, false, null, null);
		assertThat(this.projection.day(late)).isEqualTo(TODAY);
	}

	// Of a model that was on trial before, and of the one that is.
	private List<Change> trials() {
		return List.of(new Change.Tried(this.submission.id(), new Shadow("t0", Category.NONE, null)),
				new Change.Tried(this.submission.id(), new Shadow("t1", Category.HEDONISM, "env")));
	}

	private Set<Dossier> outcomes(List<List<Change>> topics) {
		Set<Dossier> outcomes = new HashSet<>();
		interleave(new ArrayList<>(), topics, outcomes);
		return outcomes;
	}

	private void interleave(List<Change> done, List<List<Change>> topics, Set<Dossier> outcomes) {
		if (topics.stream().allMatch(List::isEmpty)) {
			outcomes.add(after(done));
		}
		for (int i = 0; i < topics.size(); i++) {
			List<Change> topic = topics.get(i);
			if (!topic.isEmpty()) {
				List<List<Change>> rest = new ArrayList<>(topics);
				rest.set(i, topic.subList(1, topic.size()));
				interleave(plus(done, topic.get(0)), rest, outcomes);
			}
		}
	}

	private static List<Change> plus(List<Change> done, Change next) {
		List<Change> longer = new ArrayList<>(done);
		longer.add(next);
		return longer;
	}

}
