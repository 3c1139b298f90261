package cn.minyi.intake.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import org.apache.kafka.common.KafkaException;

import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings submissions into Kafka and waits until they are there.
 */
@Component
final class SubmissionPublisher {

	// A person waits for the answer; the producer itself gives up a little earlier.
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final KafkaTemplate<String, byte[]> kafka;

	private final KafkaAdmin admin;

	private volatile boolean topicsExist;

	SubmissionPublisher(KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin) {
		this.kafka = kafka;
		this.admin = admin;
	}

	/**
	 * Publishes submissions.
	 * @throws IntakeUnavailableException if Kafka did not acknowledge all of them; some
	 * may be there, which is harmless when they are published again
	 */
	void publish(List<Submission> submissions) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			checkTopics();
			List<CompletableFuture<?>> sent = new ArrayList<>();
			for (Submission submission : submissions) {
				sent.add(this.kafka.send(Topic.SUBMISSIONS.topicName(), submission.id(), Wire.write(submission)));
			}
			CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
				.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		catch (KafkaException | org.springframework.kafka.KafkaException | ExecutionException | TimeoutException ex) {
			throw new IntakeUnavailableException("Kafka did not acknowledge", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IntakeUnavailableException("interrupted", ex);
		}
	}

	// With no broker at start the topics could not be made then. A broker would make them
	// itself at the first record, with too few partitions and without compaction.
	private void checkTopics() {
		try {
			if (!this.topicsExist && !this.admin.initialize()) {
				throw new IntakeUnavailableException("Kafka did not answer", null);
			}
			this.topicsExist = true;
		}
		catch (IllegalStateException ex) {
			throw new IntakeUnavailableException("Kafka cannot be found", ex);
		}
	}

}
