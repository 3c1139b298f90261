package cn.minyi.intake.notice;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Topic;
import cn.minyi.domain.notice.Letter;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.notice.Notification;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Where letters to citizens wait, sealed, until they are sent.
 */
@Component
public final class Outbox {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final ObjectProvider<LetterSender> senders;

	private final ContactSeal seal;

	private final NoticeSettings settings;

	private final Clock clock;

	Outbox(ObjectProvider<LetterSender> senders, ContactSeal seal, NoticeSettings settings, Clock clock) {
		this.senders = senders;
		this.seal = seal;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Whether letters leave on a way at all.
	 * @param channel {@link Channel#SMS} or {@link Channel#MAIL}
	 * @return false if nobody should wait for one
	 */
	public boolean delivers(Channel channel) {
		return this.settings.enabled()
				&& this.senders.stream().anyMatch((sender) -> sender.channel() == channel && sender.ready());
	}

	/**
	 * A letter that is due now.
	 * @param id the same for the same occasion
	 * @param submissionId what it is about, or null
	 * @param kind what kind of letter
	 * @param channel the way it should go
	 * @param letter to whom and what
	 * @return to be appended to the log, by which it becomes due
	 */
	public TopicLog.Entry due(String id, @Nullable String submissionId, NoticeKind kind, Channel channel,
			Letter letter) {
		String sealed = this.seal.sealText(MAPPER.writeValueAsString(letter), id);
		return TopicLog.Entry.of(Topic.NOTIFICATIONS, id, new Notification(id, submissionId, kind, channel, sealed,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), Notification.State.DUE, null, null));
	}

	/**
	 * Opens a letter.
	 * @throws cn.minyi.domain.seal.SealBrokenException if the key is another
	 */
	Letter open(String id, String sealed) {
		return MAPPER.readValue(this.seal.openText(sealed, id), Letter.class);
	}

}
