package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.seal.SealedContact;
import org.jspecify.annotations.Nullable;
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
				classified(Category.FORMALISM), null, this.fresh, Notes.NONE));
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
					new Case(this.submission.id(), List.of(this.corrected, this.assigned)), Notes.NONE));
	}

	@Test
	void forgetsTheSameHoweverTheTopicsAreReadSideBySide() {
		List<Change> arrivals = List.of(new Change.Arrival(this.submission, NOW),
				new Change.Erasure(this.submission.id()), new Change.Arrival(this.submission, NOW));
		List<Change> filings = List.of(new Change.Filed(classified(Category.NONE)),
				new Change.Filed(classified(Category.FORMALISM)));
		assertThat(outcomes(List.of(arrivals, filings, trials()))).containsExactly(new Dossier.Erased(
				this.submission.id(), this.submission.channel(), TODAY, Category.FORMALISM, false, 0, false));
		List<Change> steps = List.of(new Change.Step(this.corrected), new Change.Step(this.assigned));
		assertThat(outcomes(List.of(arrivals, filings, trials(), steps))).containsExactly(new Dossier.Erased(
				this.submission.id(), this.submission.channel(), TODAY, Category.HEDONISM, true, 2, false));
	}

	@Test
	void keepsEveryNoteOnceHoweverTheTopicsAreReadSideBySide() {
		List<Change> arrivals = List.of(new Change.Arrival(this.submission, NOW));
		List<Change> filings = List.of(new Change.Filed(classified(Category.NONE)),
				new Change.Filed(classified(Category.FORMALISM)));
		List<Change> steps = List.of(new Change.Step(this.corrected), new Change.Step(this.assigned));
		List<Change> notes = List.of(new Change.Noted(added("n2", 9, "s1.old")), new Change.Noted(rated("n1", 5)),
				new Change.Noted(added("n2", 9, "s1.new")), new Change.Noted(rated("n1", 5)));
		assertThat(outcomes(List.of(arrivals, filings, steps, notes))).containsExactly(
				new Dossier.Kept(this.submission.id(), this.submission, NOW, classified(Category.FORMALISM), null,
						new Case(this.submission.id(), List.of(this.corrected, this.assigned)),
						new Notes(List.of(rated("n1", 5), added("n2", 9, "s1.new")))));
	}

	@Test
	void takesNothingButTheSealsFromASubmissionThatWasSealedAnew() {
		Submission sealed = sealed("s1.old", "路灯坏了没人管", NOW);
		Submission anew = sealed("s2.new", "路灯坏了没人管", NOW);
		List<Change> arrivals = List.of(new Change.Arrival(sealed, NOW), new Change.Arrival(anew, NOW.plusSeconds(60)));
		List<Change> filings = List.of(new Change.Filed(classified(Category.NONE)));
		List<Change> notes = List.of(new Change.Noted(rated("n1", 5)));
		assertThat(outcomes(List.of(arrivals, filings, notes))).containsExactly(new Dossier.Kept(sealed.id(), anew, NOW,
				classified(Category.NONE), null, this.fresh, new Notes(List.of(rated("n1", 5)))));
	}

	@Test
	void takesNoSealsFromARedelivery() {
		Submission sealed = sealed("s1.old", "路灯坏了没人管", NOW);
		for (Submission again : List.of(sealed("s2.new", "路灯坏了没人管", NOW.plusMillis(1)), sealed("s2.new", "另一个", NOW),
				this.submission)) {
			assertThat(after(List.of(new Change.Arrival(sealed, NOW), new Change.Arrival(again, NOW))))
				.isEqualTo(after(List.of(new Change.Arrival(sealed, NOW))));
		}
	}

	@Test
	void leavesOnlyTheMarkerOfAnErasureThatIsNoted() {
		CaseNote.Erased erased = erased(Channel.SMS, Category.NONE);
		List<Change> arrivals = List.of(new Change.Arrival(this.submission, NOW),
				new Change.Erasure(this.submission.id()), new Change.Arrival(this.submission, NOW.plusSeconds(60)));
		List<Change> filings = List.of(new Change.Filed(classified(Category.FORMALISM)));
		List<Change> steps = List.of(new Change.Step(this.corrected), new Change.Step(this.assigned));
		List<Change> notes = List.of(new Change.Noted(rated("n1", 5)), new Change.Noted(erased),
				new Change.Noted(added("n2", 9, null)));
		Dossier marker = new Dossier.Erased(this.submission.id(), Channel.SMS, TODAY, Category.NONE, false, 0, true);
		assertThat(outcomes(List.of(arrivals, filings, steps, notes))).containsExactly(marker);
		// What Kafka still has of it after compaction.
		assertThat(after(List.of(new Change.Noted(erased)))).isEqualTo(marker);
	}

	@Test
	void believesTheLastMarker() {
		assertThat(after(List.of(new Change.Noted(erased(null, null)),
				new Change.Noted(erased(Channel.MAIL, Category.HEDONISM)))))
			.isEqualTo(
					new Dossier.Erased(this.submission.id(), Channel.MAIL, TODAY, Category.HEDONISM, false, 0, true));
	}

	@Test
	void makesTheVersionOfWhatTheWriterSeesGrowWithStepsAndNotes() {
		List<Change> changes = List.of(new Change.Arrival(this.submission, NOW), new Change.Step(this.corrected),
				new Change.Noted(rated("n1", 5)), new Change.Step(this.assigned),
				new Change.Noted(added("n2", 9, null)));
		List<Long> versions = new ArrayList<>();
		for (int i = 1; i <= changes.size(); i++) {
			versions.add(((Dossier.Kept) after(changes.subList(0, i))).publicVersion());
		}
		assertThat(versions).containsExactly(0L, 1L, 2L, 3L, 4L);
	}

	private CaseNote added(String id, int seconds, @Nullable String sealed) {
		return new CaseNote.Added(id, this.submission.id(), NOW.plusSeconds(seconds), Channel.WEB, "还是没有修", sealed,
				List.of());
	}

	private CaseNote rated(String id, int seconds) {
		return new CaseNote.Rated(id, this.submission.id(), NOW.plusSeconds(seconds), Channel.SMS, Rating.DISSATISFIED,
				null);
	}

	private CaseNote.Erased erased(@Nullable Channel channel, @Nullable Category category) {
		return new CaseNote.Erased(CaseNote.Erased.ID, this.submission.id(), NOW.plusSeconds(30), CLERK, "本人要求",
				channel, (channel != null) ? TODAY : null, category);
	}

	private Submission sealed(String seal, String text, Instant receivedAt) {
		return new Submission(this.submission.id(), this.submission.receipt(), Channel.SMS, "test", null, receivedAt,
				null, text, null, null, false, new SealedContact(seal, seal + "-phone", null), seal, List.of(),
				List.of());
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
