package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import cn.minyi.domain.Category;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import org.jspecify.annotations.Nullable;

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
			return arrived(kept, arrival);
		}
		if (change instanceof Change.Filed filed) {
			return kept.with(filed.classification());
		}
		if (change instanceof Change.Tried tried) {
			return kept.with(tried.shadow());
		}
		if (change instanceof Change.Step step) {
			return kept.with(kept.followUp().apply(step.event()));
		}
		if (change instanceof Change.Noted noted) {
			return (noted.note() instanceof CaseNote.Erased erased) ? attested(erased)
					: kept.with(kept.notes().with(noted.note()));
		}
		return erase(kept);
	}

	private static Dossier arrived(Dossier.Kept kept, Change.Arrival arrival) {
		Submission first = kept.submission();
		if (first == null) {
			return kept.with(arrival.submission(), arrival.recordedAt());
		}
		// A redelivery has another time of receipt and other seals; only what differs in
		// nothing but the seals was sealed anew.
		return (kept.recordedAt() != null && sealedAnew(first, arrival.submission()))
				? kept.with(arrival.submission(), kept.recordedAt()) : kept;
	}

	private static boolean sealedAnew(Submission first, Submission again) {
		return (first.contact() == null) == (again.contact() == null)
				&& (first.sealedOriginal() == null) == (again.sealedOriginal() == null)
				&& unsealed(first).equals(unsealed(again));
	}

	private static Submission unsealed(Submission submission) {
		return new Submission(submission.id(), submission.receipt(), submission.channel(), submission.source(),
				submission.sentAt(), submission.receivedAt(), submission.subject(), submission.text(),
				submission.place(), submission.unitNamed(), submission.anonymous(), null, null,
				submission.attachments(), submission.statusKeys());
	}

	private Dossier erase(Dossier.Kept kept) {
		Submission submission = kept.submission();
		return new Dossier.Erased(kept.id(), (submission != null) ? submission.channel() : null,
				(submission != null) ? day(submission) : null, kept.filing().category(),
				kept.followUp().correction() != null, kept.version(), false);
	}

	// Kafka forgets all but the note, so the note alone must give the same.
	private static Dossier attested(CaseNote.Erased note) {
		return new Dossier.Erased(note.submissionId(), note.channel(), note.day(), note.category(), false, 0, true);
	}

	// Steps and classifications may be read after the erasure though they came before it.
	private Dossier applyToErased(Dossier.Erased erased, Change change) {
		if (change instanceof Change.Noted noted && noted.note() instanceof CaseNote.Erased note) {
			return attested(note);
		}
		if (erased.attested()) {
			return erased;
		}
		if (change instanceof Change.Filed filed && !erased.corrected()) {
			return refiled(erased, filed.classification().category(), false, erased.version());
		}
		if (change instanceof Change.Step step && step.event().version() == erased.version() + 1) {
			return (step.event() instanceof CaseEvent.Corrected corrected)
					? refiled(erased, corrected.category(), true, corrected.version())
					: refiled(erased, erased.category(), erased.corrected(), step.event().version());
		}
		return erased;
	}

	private static Dossier refiled(Dossier.Erased erased, @Nullable Category category, boolean corrected,
			long version) {
		return new Dossier.Erased(erased.id(), erased.channel(), erased.day(), category, corrected, version, false);
	}

	/**
	 * The day on which a submission came.
	 * @param submission the submission
	 * @return in the service's zone
	 */
	LocalDate day(Submission submission) {
		return day(submission.receivedAt());
	}

	/**
	 * The day of a time.
	 * @param instant when
	 * @return in the service's zone
	 */
	LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.zone);
	}

}
