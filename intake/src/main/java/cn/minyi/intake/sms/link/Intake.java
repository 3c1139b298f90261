package cn.minyi.intake.sms.link;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import cn.minyi.intake.sms.SmsDelivery;
import cn.minyi.intake.sms.SmsInbox;
import cn.minyi.intake.submission.IntakeUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what a link received to the inbox, on threads that may wait for Kafka.
 */
final class Intake {

	private static final Logger log = LoggerFactory.getLogger(Intake.class);

	private final String link;

	private final SmsInbox inbox;

	private final Identities identities;

	private final Executor workers;

	private final Clock clock;

	Intake(String link, SmsInbox inbox, Identities identities, Executor workers, Clock clock) {
		this.link = link;
		this.inbox = inbox;
		this.identities = identities;
		this.workers = workers;
		this.clock = clock;
	}

	/**
	 * Hands a message over.
	 * @return never fails
	 */
	CompletableFuture<Outcome> take(Delivered delivered, Identities.Connection connection) {
		SmsDelivery delivery = new SmsDelivery(this.link, this.identities.of(delivered, connection), delivered.from(),
				delivered.to(), delivered.dataCoding(), delivered.udh(), delivered.sar(), delivered.payload(),
				this.clock.instant());
		try {
			return CompletableFuture.supplyAsync(() -> receive(delivery), this.workers)
				.exceptionally((ex) -> failed(delivery, ex));
		}
		catch (RejectedExecutionException ex) {
			return CompletableFuture.completedFuture(Outcome.UNAVAILABLE);
		}
	}

	private Outcome receive(SmsDelivery delivery) {
		try {
			this.inbox.receive(delivery);
			return Outcome.KEPT;
		}
		catch (IntakeUnavailableException ex) {
			log.warn("SMS link {}: a message has to come again, it cannot be kept just now", this.link);
			return Outcome.UNAVAILABLE;
		}
	}

	// A fault of the inbox with this message. It stays with the gateway; the others go
	// on.
	private Outcome failed(SmsDelivery delivery, Throwable fault) {
		Throwable cause = (fault.getCause() != null) ? fault.getCause() : fault;
		log.error("SMS link {}: message {} could not be taken: {}", this.link, delivery.sequence(),
				cause.getClass().getName());
		return Outcome.FAILED;
	}

	/** Notes that the answer to a message left. */
	void answered(Delivered delivered, Identities.Connection connection) {
		this.identities.answered(delivered, connection);
	}

	/** What became of a message. */
	enum Outcome {

		/** Kafka has it. */
		KEPT,

		/** Nothing can be kept just now. */
		UNAVAILABLE,

		/** This one could not be taken. */
		FAILED

	}

}
