package cn.minyi.intake.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.intake.submission.Follower;
import cn.minyi.intake.submission.TopicLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes the answer due for each submission that was answered and whose writer can be
 * told. Reads all events of its partitions, because of two for one version only the first
 * one counts.
 */
@Component
final class AnswerAnnouncer implements Follower {

	private static final Logger logger = LoggerFactory.getLogger(AnswerAnnouncer.class);

	private static final int MOST_WAITING = 1_000;

	// What was answered was in the index. Later than this it was erased.
	private static final Duration FINDABLE = Duration.ofMinutes(10);

	private final Map<Integer, Map<String, Long>> versions = new HashMap<>();

	private final List<Waiting> waiting = new ArrayList<>();

	private final CaseStandings standings;

	private final Recipients recipients;

	private final OptOuts optOuts;

	private final Receipts receipts;

	private final LetterTexts texts;

	private final Outbox outbox;

	private final TopicLog log;

	private final NoticeSettings settings;

	private final Clock clock;

	AnswerAnnouncer(CaseStandings standings, Recipients recipients, OptOuts optOuts, Receipts receipts,
			LetterTexts texts, Outbox outbox, TopicLog log, NoticeSettings settings, Clock clock) {
		this.standings = standings;
		this.recipients = recipients;
		this.optOuts = optOuts;
		this.receipts = receipts;
		this.texts = texts;
		this.outbox = outbox;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void begin(int partition) {
		end(partition);
	}

	@Override
	public void end(int partition) {
		this.versions.remove(partition);
		this.waiting.removeIf((each) -> each.partition() == partition);
	}

	@Override
	public void read(Line line) {
		byte[] value = line.value();
		if (value == null) {
			return;
		}
		try {
			CaseEvent event = Wire.read(value, CaseEvent.class);
			Map<String, Long> known = this.versions.computeIfAbsent(line.partition(), (key) -> new HashMap<>());
			if (event.version() != known.getOrDefault(event.submissionId(), 0L) + 1) {
				return;
			}
			known.put(event.submissionId(), event.version());
			if (event instanceof CaseEvent.Answered answered && line.fresh()
					&& event.at().isAfter(this.clock.instant().minus(this.settings.announceWithin()))) {
				this.waiting.add(new Waiting(line.partition(), answered));
			}
		}
		catch (UnreadableRecordException ex) {
			// The indexer sets it aside for staff.
			logger.warn("No letter for a record that cannot be read: {}", ex.getMessage());
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
		for (Iterator<Waiting> each = this.waiting.iterator(); each.hasNext();) {
			if (announce(each.next().event())) {
				each.remove();
			}
		}
		return this.waiting.isEmpty() ? Progress.DONE : Progress.WAITING;
	}

	// Returns false if that has to wait.
	private boolean announce(CaseEvent.Answered event) {
		String receipt = this.receipts.of(event.submissionId());
		Optional<PublicStatus> status = this.standings.of(receipt);
		if (status.isEmpty()) {
			Instant lost = event.at().plus(FINDABLE);
			return this.clock.instant().isAfter(lost);
		}
		PublicStatus.Reply reply = status.get().reply();
		if (reply != null) {
			this.recipients.find(event.submissionId(), reply)
				.map((recipient) -> this.outbox.due(event.submissionId() + "-answer-" + event.version(),
						event.submissionId(), NoticeKind.ANSWER, recipient.channel(),
						this.texts.answer(recipient, receipt, event.answer())))
				.ifPresent((due) -> this.log.append(List.of(due)));
		}
		return true;
	}

	private record Waiting(int partition, CaseEvent.Answered event) {

	}

}
