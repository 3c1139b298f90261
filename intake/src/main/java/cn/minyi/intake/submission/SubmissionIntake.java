package cn.minyi.intake.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
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

	private static final Logger log = LoggerFactory.getLogger(SubmissionIntake.class);

	private static final int RECENT_SUBMISSIONS = 100_000;

	private static final Duration RECENT = Duration.ofHours(1);

	// Spares the topics most redeliveries. Missing one is harmless: it has the same id.
	private final Cache<String, Boolean> recentIds = Caffeine.newBuilder()
		.maximumSize(RECENT_SUBMISSIONS)
		.expireAfterWrite(RECENT)
		.build();

	private final SubmissionMaker maker;

	private final SubmissionPublisher publisher;

	private final IntakeMeters meters;

	SubmissionIntake(SubmissionMaker maker, SubmissionPublisher publisher, IntakeMeters meters) {
		this.maker = maker;
		this.publisher = publisher;
		this.meters = meters;
	}

	/**
	 * Accepts one message.
	 * @param arrival the message
	 * @return its receipt code, the same for every delivery of the same message
	 * @throws ArrivalRefusedException if somebody has to mend it first
	 * @throws IntakeUnavailableException if Kafka did not acknowledge it within about ten
	 * seconds
	 */
	public String accept(Arrival arrival) {
		try {
			Submission submission = this.maker.make(arrival);
			publish(List.of(submission));
			return submission.receipt();
		}
		catch (ArrivalRefusedException ex) {
			this.meters.refused(arrival.channel());
			throw ex;
		}
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
			return new Outcome.Accepted(decoded.number(), submission.receipt());
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
			this.publisher.publish(fresh);
		}
		catch (IntakeUnavailableException ex) {
			this.meters.unavailable(channel, fresh.size());
			log.warn("{} messages by {} have to wait: {}", fresh.size(), channel, ex.getMessage());
			throw ex;
		}
		this.meters.acknowledged(channel, sample);
		for (Submission submission : fresh) {
			this.recentIds.put(submission.id(), Boolean.TRUE);
			this.meters.accepted(channel);
			log.info("Accepted {} by {}", submission.id(), channel);
		}
	}

}
