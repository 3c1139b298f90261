package cn.minyi.search.index;

import java.time.Instant;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.search.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a submission, as staff see it.
 *
 * @param submission what was sent
 * @param classification what the classifier found; absent while it waits
 * @param shadow what a model on trial found, of which only who compares models may learn;
 * absent if none was asked
 * @param followUp what staff did
 * @param notes what happened beside that
 * @param recordedAt when Kafka had it, in milliseconds
 */
public record Item(Submission submission, @Nullable Classification classification, @Nullable Shadow shadow,
		Case followUp, Notes notes, Instant recordedAt) {

	/**
	 * The item without what the viewer may not know of it.
	 * @param viewer who may see the item
	 * @return without what a model on trial found for who does not compare models, and
	 * without who opened what is sealed, and why, for who may not open it
	 */
	public Item asSeenBy(Viewer viewer) {
		return new Item(this.submission, this.classification, viewer.comparesModels() ? this.shadow : null,
				this.followUp, viewer.opensSeals() ? this.notes : this.notes.without(CaseNote.Opened.class),
				this.recordedAt);
	}

	/**
	 * Whether anything in it is sealed.
	 * @return true if the contact, the original or something that was added is
	 */
	public boolean isSealed() {
		return this.submission.contact() != null || this.submission.sealedOriginal() != null
				|| this.notes.of(CaseNote.Added.class).stream().anyMatch((added) -> added.sealedOriginal() != null);
	}

	/**
	 * How it is filed now.
	 * @return the filing that counts
	 */
	public Filing filing() {
		return Filing.of(this.classification, this.followUp);
	}

}
