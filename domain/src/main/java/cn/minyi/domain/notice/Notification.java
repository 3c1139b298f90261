package cn.minyi.domain.notice;

import java.time.Instant;

import cn.minyi.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * One message to one citizen: due, sent or given up. Its id follows from what it is
 * about, so that the same occasion never makes two.
 *
 * @param id at most 64 letters, digits and hyphens
 * @param submissionId the submission it is about; absent for replies to commands that are
 * about none
 * @param kind what it is about
 * @param channel the way it goes: {@link Channel#SMS} or {@link Channel#MAIL}
 * @param sealed {@link Letter} as JSON, sealed for the notification's id; absent once it
 * was sent or given up
 * @param dueAt when it became due, in milliseconds
 * @param state what became of it
 * @param doneAt when it was sent or given up; absent while it is due
 * @param trouble why it was given up, a code without personal data; absent otherwise
 */
public record Notification(String id, @Nullable String submissionId, NoticeKind kind, Channel channel,
		@Nullable String sealed, Instant dueAt, State state, @Nullable Instant doneAt, @Nullable String trouble) {

	/** What became of a notification. */
	public enum State {

		/** It waits to be sent. */
		DUE,

		/** The gateway or mail server took it. */
		SENT,

		/** It was not sent and will not be. */
		GIVEN_UP

	}

}
