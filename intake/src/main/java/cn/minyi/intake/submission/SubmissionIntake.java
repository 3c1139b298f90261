package cn.minyi.intake.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Accepts what channels deliver. A receipt that it returns is for a submission that Kafka
 * has; whatever it does not return, the channel still holds. Safe for use by many
 * threads.
 */
@Component
public final class SubmissionIntake {

	private static final Logger logger = LoggerFactory.getLogger(SubmissionIntake.class);

	private static final int RECENT_SUBMISSIONS = 100_000;

	private static final Duration RECENT = Duration.ofHours(1);

	// Spares the topics most redeliveries. Missing one is harmless: it has the same id.
	private final Cache<String, Boolean> recentIds = Caffeine.newBuilder()
		.maximumSize(RECENT_SUBMISSIONS)
		.expireAfterWrite(RECENT)
		.build();

	private final SubmissionMaker maker;

	private final TopicLog log;

	private final IntakeMeters meters;

	SubmissionIntake(SubmissionMaker maker, TopicLog log, IntakeMeters meters) {
		this.maker = maker;
		this.log = log;
		this.meters = meters;
	}

	/**
	 * Accepts one message.
	 * @param arrival the message
	 * @return its receipt code and id, the same for every delivery of the same message
	 * @throws ArrivalRefusedException if somebody has to mend it first
	 * @throws IntakeUnavailableException if Kafka did not acknowledge it within about ten
	 * seconds
	 */
	public Outcome.Accepted accept(Arrival arrival) {
		try {
			Submission submission = this.maker.make(arrival);
			publish(List.of(submission));
			return new Outcome.Accepted(1, submission.receipt(), submission.id());
		}
		catch (ArrivalRefusedException ex) {
			this.meters.refused(arrival.channel());
			throw ex;
		}
	}

	/**
	 * Accepts what a citizen adds to a submission.
	 * @param submissionId the submission, which the caller has made sure is the citizen's
	 * @param noteId the same for every delivery of the same addition: letters, digits and
	 * hyphens, at most 64
	 * @param channel the way it came
	 * @param text what is added, exactly
	 * @param attachments the files that came with it, already in the store
	 * @throws ArrivalRefusedException if somebody has to mend it first
	 * @throws IntakeUnavailableException if Kafka did not acknowledge it
	 */
	public void add(String submissionId, String noteId, Channel channel, String text, List<Attachment> attachments) {
		append(this.maker.add(submissionId, noteId, channel, text, attachments));
	}

	/**
	 * Accepts a message that adds to a submission.
	 * @param submissionId the submission, which the caller has made sure is the citizen's
	 * @param noteId the same for every delivery of the same addition: letters, digits and
	 * hyphens, at most 64
	 * @param arrival the message, of which all but the subject is kept
	 * @throws ArrivalRefusedException if somebody has to mend it first
	 * @throws IntakeUnavailableException if Kafka did not acknowledge it
	 */
	public void add(String submissionId, String noteId, Arrival arrival) {
		append(this.maker.add(submissionId, noteId, arrival));
	}

	private void append(CaseNote.Added note) {
		this.log.append(List.of(TopicLog.Entry.inPartitionOf(note.submissionId(), Topic.CASE_NOTES,
				note.submissionId() + '/' + note.noteId(), note)));
	}

	/**
	 * Accepts a delivery of many messages: the good ones, whatever is wrong with others.
	 * @param channel the channel that delivered them
	 * @param delivery the messages as decoded
	 * @return what became of each, in the same order
	 * @throws IntakeUnavailableException if Kafka did not acknowledge all good ones; then
	 * the whole delivery should come again
	 */
	public List<Outcome> acceptAll(Channel channel, List<Decoded> delivery) {
		List<Outcome> outcomes = new ArrayList<>();
		List<Submission> submissions = new ArrayList<>();
		for (Decoded decoded : delivery) {
			outcomes.add(outcome(decoded, submissions));
		}
		publish(submissions);
		outcomes.stream().filter(Outcome.Refused.class::isInstance).forEach((each) -> this.meters.refused(channel));
		return outcomes;
	}

	private Outcome outcome(Decoded decoded, List<Submission> submissions) {
		if (decoded instanceof Decoded.Unreadable unreadable) {
			return new Outcome.Refused(decoded.number(), unreadable.mistake());
		}
		try {
			Submission submission = this.maker.make(((Decoded.Readable) decoded).arrival());
			submissions.add(submission);
			return new Outcome.Accepted(decoded.number(), submission.receipt(), submission.id());
		}
		catch (ArrivalRefusedException ex) {
			return new Outcome.Refused(decoded.number(), ex.mistakes().get(0));
		}
	}

	private void publish(List<Submission> submissions) {
		Map<Boolean, List<Submission>> byRecent = submissions.stream()
			.collect(Collectors.partitioningBy((each) -> this.recentIds.getIfPresent(each.id()) != null));
		byRecent.get(true).forEach((submission) -> this.meters.redelivered(submission.channel()));
		List<Submission> fresh = byRecent.get(false);
		if (fresh.isEmpty()) {
			return;
		}
		Channel channel = fresh.get(0).channel();
		Timer.Sample sample = this.meters.start();
		try {
			this.log.append(fresh.stream()
				.map((submission) -> TopicLog.Entry.of(Topic.SUBMISSIONS, submission.id(), submission))
				.toList());
		}
		catch (IntakeUnavailableException ex) {
			this.meters.unavailable(channel, fresh.size());
			logger.warn("{} messages by {} have to wait: {}", fresh.size(), channel, ex.getMessage());
			throw ex;
		}
		this.meters.acknowledged(channel, sample);
		for (Submission submission : fresh) {
			this.recentIds.put(submission.id(), Boolean.TRUE);
			this.meters.accepted(channel);
			logger.info("Accepted {} by {}", submission.id(), channel);
		}
	}

}
