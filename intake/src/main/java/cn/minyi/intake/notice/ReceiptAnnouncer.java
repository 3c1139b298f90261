package cn.minyi.intake.notice;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import cn.minyi.domain.Submission;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.intake.submission.Follower;
import cn.minyi.intake.submission.TopicLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes a receipt due for each submission whose writer can be told.
 */
@Component
final class ReceiptAnnouncer implements Follower {

	private static final Logger logger = LoggerFactory.getLogger(ReceiptAnnouncer.class);

	private static final int AT_ONCE = 100;

	private static final int MOST_WAITING = 1_000;

	private final Deque<Waiting> waiting = new ArrayDeque<>();

	private final Recipients recipients;

	private final OptOuts optOuts;

	private final ReplyLimits limits;

	private final LetterTexts texts;

	private final Outbox outbox;

	private final TopicLog log;

	private final NoticeSettings settings;

	private final Clock clock;

	ReceiptAnnouncer(Recipients recipients, OptOuts optOuts, ReplyLimits limits, LetterTexts texts, Outbox outbox,
			TopicLog log, NoticeSettings settings, Clock clock) {
		this.recipients = recipients;
		this.optOuts = optOuts;
		this.limits = limits;
		this.texts = texts;
		this.outbox = outbox;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void end(int partition) {
		this.waiting.removeIf((each) -> each.partition() == partition);
	}

	@Override
	public void read(Line line) {
		byte[] value = line.value();
		if (value == null || !line.fresh()) {
			return;
		}
		try {
			Submission submission = Wire.read(value, Submission.class);
			SealedContact contact = submission.contact();
			boolean recent = submission.receivedAt()
				.isAfter(this.clock.instant().minus(this.settings.announceWithin()));
			if (contact != null && recent) {
				this.waiting.add(new Waiting(line.partition(), submission.id(), submission.receipt(),
						new PublicStatus.Reply(submission.channel(), submission.source(), contact)));
			}
		}
		catch (UnreadableRecordException ex) {
			// The classifier sets it aside for staff.
			logger.warn("No receipt for a record that cannot be read: {}", ex.getMessage());
		}
	}

	@Override
	public boolean full() {
		return this.waiting.size() >= MOST_WAITING;
	}

	@Override
	public Progress act() {
		if (!this.optOuts.known()) {
			return Progress.WAITING;
		}
		List<TopicLog.Entry> due = new ArrayList<>();
		List<Waiting> done = this.waiting.stream().limit(AT_ONCE).toList();
		done.forEach((each) -> announce(each, due));
		if (!due.isEmpty()) {
			this.log.append(due);
		}
		done.forEach(this.waiting::remove);
		return this.waiting.isEmpty() ? Progress.DONE : Progress.MORE;
	}

	private void announce(Waiting each, List<TopicLog.Entry> due) {
		String phoneHash = each.reply().contact().phoneHash();
		String id = each.submissionId() + "-receipt";
		this.recipients.find(each.submissionId(), each.reply())
			.filter((recipient) -> phoneHash == null || this.limits.allows(phoneHash, id))
			.map((recipient) -> this.outbox.due(id, each.submissionId(), NoticeKind.RECEIPT, recipient.channel(),
					this.texts.receipt(recipient, each.receipt())))
			.ifPresent(due::add);
	}

	private record Waiting(int partition, String submissionId, String receipt, PublicStatus.Reply reply) {

	}

}
