package cn.minyi.search.index;

import java.time.LocalDate;
import java.time.ZoneId;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseEvent;

/**
 * Applies changes to dossiers. Without side effects, and the same at any time: the live
 * indexer and a rebuild use it alike.
 */
final class Projection {

	private final ZoneId zone;

	Projection(ZoneId zone) {
		this.zone = zone;
	}

	/**
	 * The dossier after a change.
	 * @param dossier before
	 * @param change of the same submission
	 * @return equal to the one before if the change has no effect
	 */
	Dossier apply(Dossier dossier, Change change) {
		if (dossier instanceof Dossier.Erased erased) {
			return applyToErased(erased, change);
		}
		return applyToKept((Dossier.Kept) dossier, change);
	}

	private Dossier applyToKept(Dossier.Kept kept, Change change) {
		if (change instanceof Change.Arrival arrival) {
			return (kept.submission() != null) ? kept : new Dossier.Kept(kept.id(), arrival.submission(),
					arrival.recordedAt(), kept.classification(), kept.shadow(), kept.followUp());
		}
		if (change instanceof Change.Filed filed) {
			return new Dossier.Kept(kept.id(), kept.submission(), kept.recordedAt(), filed.classification(),
					kept.shadow(), kept.followUp());
		}
		if (change instanceof Change.Tried tried) {
			return new Dossier.Kept(kept.id(), kept.submission(), kept.recordedAt(), kept.classification(),
					tried.shadow(), kept.followUp());
		}
		if (change instanceof Change.Step step) {
			return new Dossier.Kept(kept.id(), kept.submission(), kept.recordedAt(), kept.classification(),
					kept.shadow(), kept.followUp().apply(step.event()));
		}
		return erase(kept);
	}

	private Dossier erase(Dossier.Kept kept) {
		Submission submission = kept.submission();
		return new Dossier.Erased(kept.id(), (submission != null) ? submission.channel() : null,
				(submission != null) ? day(submission) : null, kept.filing().category(),
				kept.followUp().correction() != null, kept.version());
	}

	// Steps and classifications may be read after the erasure though they came before it.
	private Dossier applyToErased(Dossier.Erased erased, Change change) {
		if (change instanceof Change.Filed filed && !erased.corrected()) {
			Classification classification = filed.classification();
			return refiled(erased, classification.category(), false, erased.version());
		}
		if (change instanceof Change.Step step && step.event().version() == erased.version() + 1) {
			return (step.event() instanceof CaseEvent.Corrected corrected)
					? refiled(erased, corrected.category(), true, corrected.version())
					: new Dossier.Erased(erased.id(), erased.channel(), erased.day(), erased.category(),
							erased.corrected(), step.event().version());
		}
		return erased;
	}

	private static Dossier refiled(Dossier.Erased erased, Category category, boolean corrected, long version) {
		return new Dossier.Erased(erased.id(), erased.channel(), erased.day(), category, corrected, version);
	}

	/**
	 * The day on which a submission came.
	 * @param submission the submission
	 * @return in the service's zone
	 */
	LocalDate day(Submission submission) {
		return LocalDate.ofInstant(submission.receivedAt(), this.zone);
	}

}
