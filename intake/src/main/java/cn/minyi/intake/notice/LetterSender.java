package cn.minyi.intake.notice;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.Letter;
import cn.minyi.domain.notice.Notification;

/**
 * A way on which letters leave. There is at most one for each channel; it is called by
 * one thread at a time and limits its own rate by waiting.
 */
public interface LetterSender {

	/**
	 * The way it goes.
	 * @return {@link Channel#SMS} or {@link Channel#MAIL}
	 */
	Channel channel();

	/**
	 * Whether it is configured. A link that is only down for now is configured: what is
	 * due by it waits.
	 * @return false if no letter will ever leave on this way as the service is set up
	 */
	boolean ready();

	/**
	 * Sends a letter and returns when the gateway or mail server has taken it over.
	 * @param notification what it is about; its id is the same at every attempt
	 * @param letter to whom and what
	 * @throws LetterRefusedException if it will never be taken
	 * @throws LetterDelayedException if it should be tried again later
	 */
	void send(Notification notification, Letter letter) throws LetterRefusedException, LetterDelayedException;

}
