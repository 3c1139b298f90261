package cn.minyi.search.api;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.notice.NoticeKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened beside the steps of staff, without anything that is sealed.
 * Fields that do not belong to its type are left out.
 *
 * @param type {@code added}, {@code rated}, {@code notified} or {@code opened}
 * @param at when
 * @param channel the way it came or went
 * @param text what the citizen added, masked
 * @param attachments what came with it
 * @param rating how content the citizen is
 * @param comment why, masked
 * @param kind what the citizen was told
 * @param trouble why the citizen could not be told
 * @param by who opened what is sealed
 * @param reason why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoteSummary(String type, Instant at, @Nullable Channel channel, @Nullable String text,
		@Nullable List<Attachment> attachments, @Nullable Rating rating, @Nullable String comment,
		@Nullable NoticeKind kind, @Nullable String trouble, @Nullable Actor by, @Nullable String reason) {

	static NoteSummary of(CaseNote note) {
		if (note instanceof CaseNote.Added added) {
			return new NoteSummary("added", added.at(), added.channel(), added.text(), added.attachments(), null, null,
					null, null, null, null);
		}
		if (note instanceof CaseNote.Rated rated) {
			return new NoteSummary("rated", rated.at(), rated.channel(), null, null, rated.rating(), rated.comment(),
					null, null, null, null);
		}
		if (note instanceof CaseNote.Notified notified) {
			return new NoteSummary("notified", notified.at(), notified.channel(), null, null, null, null,
					notified.kind(), notified.trouble(), null, null);
		}
		if (note instanceof CaseNote.Opened opened) {
			return new NoteSummary("opened", opened.at(), null, null, null, null, null, null, null, opened.by(),
					opened.reason());
		}
		throw new IllegalArgumentException("an erased submission is no item");
	}

}
