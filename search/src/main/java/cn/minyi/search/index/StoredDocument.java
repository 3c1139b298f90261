package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Case;
import org.jspecify.annotations.Nullable;

/**
 * What of a document is needed to know the dossier again.
 *
 * @param id the submission's id
 * @param version how many steps counted
 * @param erased whether it was erased; absent as long as there is no submission
 * @param submission what was sent
 * @param recordedAt when Kafka had it
 * @param classification what was found
 * @param shadow what a model on trial found
 * @param followUp what was done, absent if erased
 * @param notes what happened beside that; absent if nothing did
 * @param channel the way it came
 * @param day when it came
 * @param category how it is filed
 * @param corrected whether staff filed it
 * @param attested whether a note says that and how it was erased; absent otherwise
 */
record StoredDocument(String id, long version, @Nullable Boolean erased, @Nullable Submission submission,
		@Nullable Instant recordedAt, @Nullable Classification classification, @Nullable Shadow shadow,
		@Nullable Case followUp, @Nullable Notes notes, @Nullable Channel channel, @Nullable LocalDate day,
		@Nullable Category category, boolean corrected, @Nullable Boolean attested) {

	/** The fields to ask for. */
	static final List<String> FIELDS = List.of("id", "version", "erased", "submission", "recordedAt", "classification",
			"shadow", "followUp", "notes", "channel", "day", "category", "corrected", "attested");

	/**
	 * The dossier that was written.
	 * @return equal to it
	 */
	Dossier dossier() {
		if (Boolean.TRUE.equals(this.erased)) {
			return new Dossier.Erased(this.id, this.channel, this.day, this.category, this.corrected, this.version,
					Boolean.TRUE.equals(this.attested));
		}
		return new Dossier.Kept(this.id, this.submission, this.recordedAt, this.classification, this.shadow,
				(this.followUp != null) ? this.followUp : Case.accepted(this.id), known(this.notes));
	}

	/**
	 * The item that staff see.
	 * @return null if there is no submission, or none any more
	 */
	@Nullable Item item() {
		if (this.submission == null || this.recordedAt == null || this.followUp == null) {
			return null;
		}
		return new Item(this.submission, this.classification, this.shadow, this.followUp, known(this.notes),
				this.recordedAt);
	}

	private static Notes known(@Nullable Notes notes) {
		return (notes != null) ? notes : Notes.NONE;
	}

}
