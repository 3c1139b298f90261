package cn.minyi.intake.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.notice.Letter;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.notice.Notification;
import cn.minyi.domain.seal.SealBrokenException;
import cn.minyi.intake.submission.Follower;
import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due on one way, one letter after the other, and records what became of
 * it. What was sent but could not be recorded before a fall is sent again: a letter comes
 * twice rather than never.
 */
final class Dispatcher implements Follower {

	private static final Logger logger = LoggerFactory.getLogger(Dispatcher.class);

	private final DueLetters letters = new DueLetters();

	private final List<Notification> unrecorded = new ArrayList<>();

	private final LetterSender sender;

	private final Outbox outbox;

	private final Recipients recipients;

	private final OptOuts optOuts;

	private final TopicLog log;

	private final NoticeSettings settings;

	private final NoticeMeters meters;

	private final Clock clock;

	Dispatcher(LetterSender sender, Outbox outbox, Recipients recipients, OptOuts optOuts, TopicLog log,
			NoticeSettings settings, NoticeMeters meters, Clock clock) {
		this.sender = sender;
		this.outbox = outbox;
		this.recipients = recipients;
		this.optOuts = optOuts;
		this.log = log;
		this.settings = settings;
		this.meters = meters;
		this.clock = clock;
	}

	@Override
	public void begin(int partition) {
		this.letters.forget(partition);
	}

	@Override
	public void end(int partition) {
		this.letters.forget(partition);
	}

	@Override
	public void read(Line line) {
		byte[] value = line.value();
		if (value == null) {
			this.letters.remove(line.key());
			return;
		}
		try {
			Notification notification = Wire.read(value, Notification.class);
			if (notification.channel() == this.sender.channel()) {
				this.letters.put(line.partition(), notification);
			}
		}
		catch (UnreadableRecordException ex) {
			logger.warn("A notification cannot be read: {}", ex.getMessage());
		}
	}

	@Override
	public Progress act() {
		this.meters.waiting(this.letters.size());
		this.unrecorded.addAll(this.letters.takeRepeated());
		if (!this.unrecorded.isEmpty()) {
			record();
		}
		Instant now = this.clock.instant();
		Optional<Notification> next = this.letters.next(now);
		if (next.isEmpty() || !this.optOuts.known()) {
			forgetOld(now);
			return Progress.DONE;
		}
		dispatch(next.get(), now);
		return Progress.MORE;
	}

	private void dispatch(Notification notification, Instant now) {
		try {
			String sealed = notification.sealed();
			if (sealed == null) {
				finish(notification, "empty");
				return;
			}
			if (now.isAfter(notification.dueAt().plus(this.settings.timeToLive()))) {
				finish(notification, this.letters.trouble(notification.id()));
				return;
			}
			Letter letter = this.outbox.open(notification.id(), sealed);
			if (isUnwanted(notification, letter)) {
				finish(notification, "opted-out");
			}
			else {
				this.sender.send(notification, letter);
				finish(notification, null);
			}
		}
		catch (LetterDelayedException ex) {
			this.letters.delay(notification.id(), ex.trouble(), this.clock.instant());
		}
		catch (LetterRefusedException ex) {
			finish(notification, ex.trouble());
		}
		catch (SealBrokenException ex) {
			// Perhaps this instance was started with the wrong key.
			this.letters.delay(notification.id(), "seal", this.clock.instant());
		}
	}

	// The reply to a command was just asked for.
	private boolean isUnwanted(Notification notification, Letter letter) {
		return notification.kind() != NoticeKind.COMMAND && notification.channel() == Channel.SMS
				&& this.recipients.isOptedOut(letter.to());
	}

	private void finish(Notification due, @Nullable String trouble) {
		Notification done = new Notification(due.id(), due.submissionId(), due.kind(), due.channel(), null, due.dueAt(),
				(trouble != null) ? Notification.State.GIVEN_UP : Notification.State.SENT,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), trouble);
		if (trouble != null) {
			logger.warn("Gave up {} {}: {}", due.kind(), due.id(), trouble);
		}
		this.letters.done(done);
		this.meters.finished(trouble);
		this.unrecorded.add(done);
		record();
	}

	private void record() {
		List<TopicLog.Entry> entries = new ArrayList<>();
		for (Notification done : this.unrecorded) {
			entries.add(TopicLog.Entry.of(Topic.NOTIFICATIONS, done.id(), done));
			String submissionId = done.submissionId();
			Instant at = done.doneAt();
			if (submissionId != null && at != null) {
				entries.add(TopicLog.Entry.inPartitionOf(submissionId, Topic.CASE_NOTES, submissionId + '/' + done.id(),
						new CaseNote.Notified(done.id(), submissionId, at, done.channel(), done.kind(),
								done.trouble())));
			}
		}
		this.log.append(entries);
		this.unrecorded.clear();
	}

	private void forgetOld(Instant now) {
		List<TopicLog.Entry> old = this.letters.takeOld(now)
			.stream()
			.map((id) -> TopicLog.Entry.of(Topic.NOTIFICATIONS, id, null))
			.toList();
		if (!old.isEmpty()) {
			this.log.append(old);
		}
	}

}
