package cn.minyi.domain.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.NoticeKind;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a submission beside the steps of staff. Unlike
 * {@link CaseEvent}s notes never compete: every note counts, once by its id, in whatever
 * order they are read.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({ @JsonSubTypes.Type(value = CaseNote.Added.class, name = "added"),
		@JsonSubTypes.Type(value = CaseNote.Rated.class, name = "rated"),
		@JsonSubTypes.Type(value = CaseNote.Opened.class, name = "opened"),
		@JsonSubTypes.Type(value = CaseNote.Notified.class, name = "notified"),
		@JsonSubTypes.Type(value = CaseNote.Erased.class, name = "erased") })
public sealed interface CaseNote {

	/**
	 * Unique among the notes of the submission. The same note that comes again has the
	 * same id.
	 * @return at most 64 letters, digits and hyphens
	 */
	String noteId();

	/**
	 * The submission it is about.
	 * @return its id
	 */
	String submissionId();

	/**
	 * When it happened.
	 * @return in milliseconds
	 */
	Instant at();

	/**
	 * The citizen added something: on the status page, by a reply to our mail, or by a
	 * part of a short message that came late.
	 *
	 * @param noteId unique
	 * @param submissionId the submission
	 * @param at when
	 * @param channel the way it came
	 * @param text what was added, masked like the text of a submission, never blank
	 * @param sealedOriginal the unmasked text, sealed for the submission; absent if
	 * nothing was masked
	 * @param attachments the files that came with it
	 */
	record Added(String noteId, String submissionId, Instant at, Channel channel, String text,
			@Nullable String sealedOriginal, List<Attachment> attachments) implements CaseNote {

		public Added {
			attachments = (attachments != null) ? List.copyOf(attachments) : List.of();
		}

	}

	/**
	 * The citizen rated the answer. Of several ratings the last one by time counts.
	 *
	 * @param noteId unique
	 * @param submissionId the submission
	 * @param at when
	 * @param channel the way it came
	 * @param rating how content
	 * @param comment why, masked; absent if not said
	 */
	record Rated(String noteId, String submissionId, Instant at, Channel channel, Rating rating,
			@Nullable String comment) implements CaseNote {

	}

	/**
	 * A member of staff opened the sealed contact or original. Written before it is
	 * shown.
	 *
	 * @param noteId unique
	 * @param submissionId the submission
	 * @param at when
	 * @param by who
	 * @param reason why, in the person's words, never blank
	 */
	record Opened(String noteId, String submissionId, Instant at, Actor by, String reason) implements CaseNote {

	}

	/**
	 * A message to the citizen was sent, or was given up.
	 *
	 * @param noteId the notification's id
	 * @param submissionId the submission
	 * @param at when
	 * @param channel {@link Channel#SMS} or {@link Channel#MAIL}
	 * @param kind what it was about
	 * @param trouble why it could not be sent, a code without personal data; absent if it
	 * was sent
	 */
	record Notified(String noteId, String submissionId, Instant at, Channel channel, NoticeKind kind,
			@Nullable String trouble) implements CaseNote {

	}

	/**
	 * The submission was erased: nothing of it may be kept but what this note says, for
	 * statistics. Nothing undoes it, and what arrives later of the submission is dropped.
	 *
	 * @param noteId always {@value #ID}
	 * @param submissionId the submission
	 * @param at when
	 * @param by who
	 * @param reason why, without personal data, never blank
	 * @param channel the way it came, absent if not known
	 * @param day when it came, absent if not known
	 * @param category how it was filed, absent if it was not
	 */
	record Erased(String noteId, String submissionId, Instant at, Actor by, String reason, @Nullable Channel channel,
			@Nullable LocalDate day, @Nullable Category category) implements CaseNote {

		/** The id of every such note: a submission is erased once. */
		public static final String ID = "erased";

	}

}
