package cn.minyi.intake.sms.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import cn.minyi.intake.sms.SmsDelayedException;
import cn.minyi.intake.sms.SmsRefusedException;
import cn.minyi.intake.sms.SmsSent;
import com.zx.sms.BaseMessage;
import com.zx.sms.common.util.DefaultSequenceNumberUtil;
import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * Sends the parts of messages one after the other, not faster than the gateway allows and
 * with no more of them unanswered than it allows.
 */
final class Outgoing implements AutoCloseable {

	private static final int MOST_WAITING = 1000;

	// 0.5 to 8 seconds, half a minute in all.
	private static final int ATTEMPTS = 6;

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

	private final LinkSettings settings;

	private final LinkMeters meters;

	private final Supplier<@Nullable LinkSession> session;

	private final Later later;

	private final BlockingQueue<Part> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

	private final Semaphore window;

	private final Bucket rate;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final Thread thread;

	Outgoing(LinkSettings settings, LinkMeters meters, Supplier<@Nullable LinkSession> session, Later later) {
		this.settings = settings;
		this.meters = meters;
		this.session = session;
		this.later = later;
		this.window = new Semaphore(settings.window());
		// One at a time, evenly: gateways count in whole seconds of their own clock.
		this.rate = Bucket.builder()
			.addLimit((limit) -> limit.capacity(1).refillGreedy(settings.rate(), Duration.ofSeconds(1)))
			.build();
		this.thread = new Thread(this::run, "sms-" + settings.name());
		this.thread.setDaemon(true);
		this.thread.start();
	}

	int waiting() {
		return this.waiting.size();
	}

	CompletableFuture<SmsSent> send(List<BaseMessage> messages) {
		CompletableFuture<SmsSent> whole = new CompletableFuture<>();
		List<CompletableFuture<String>> ids = new ArrayList<>();
		for (BaseMessage message : messages) {
			Part part = new Part(message, whole, new CompletableFuture<>(),
					new Backoff(FIRST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault()), 1);
			ids.add(part.id());
			enqueue(part);
		}
		CompletableFuture.allOf(ids.toArray(CompletableFuture[]::new))
			.thenRun(() -> whole
				.complete(new SmsSent(this.settings.name(), ids.stream().map((each) -> each.getNow("")).toList())));
		return whole;
	}

	private void enqueue(Part part) {
		if (this.closed.get() || !this.waiting.offer(part)) {
			delay(part, "queue-full");
		}
	}

	private void run() {
		try {
			while (!this.closed.get()) {
				Part part = this.waiting.take();
				// Another part of it failed: half a message helps nobody.
				if (!part.whole().isDone()) {
					this.window.acquire();
					this.rate.asBlocking().consume(1);
					submit(part);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void submit(Part part) {
		LinkSession now = this.session.get();
		if (now == null) {
			this.window.release();
			delay(part, "not-connected");
			return;
		}
		now.submit(part.message()).whenComplete((answer, ex) -> {
			this.window.release();
			if (answer != null) {
				answered(part, answer);
			}
			else {
				delay(part, (ex instanceof TimeoutException) ? "no-response" : "connection-lost");
			}
		});
	}

	private void answered(Part part, Answer answer) {
		this.meters.submitted(answer.verdict());
		switch (answer.verdict()) {
			case TAKEN -> part.id().complete(answer.messageId());
			case REFUSED -> part.whole().completeExceptionally(new SmsRefusedException(answer.code()));
			case PUT_OFF -> repeat(part, answer);
		}
	}

	private void repeat(Part part, Answer answer) {
		if (part.attempt() >= ATTEMPTS) {
			delay(part, answer.code());
			return;
		}
		part.message().setSequenceNo(DefaultSequenceNumberUtil.getSequenceNo());
		this.later.run(() -> enqueue(part.again()), part.pauses().next());
	}

	private void delay(Part part, String code) {
		if (part.whole().completeExceptionally(new SmsDelayedException(code))) {
			this.meters.delayed();
		}
	}

	@Override
	public void close() {
		this.closed.set(true);
		this.thread.interrupt();
		List<Part> left = new ArrayList<>();
		this.waiting.drainTo(left);
		left.forEach((part) -> delay(part, "stopped"));
	}

	/** Runs something after a pause. */
	interface Later {

		void run(Runnable task, Duration pause);

	}

	private record Part(BaseMessage message, CompletableFuture<SmsSent> whole, CompletableFuture<String> id,
			Backoff pauses, int attempt) {

		Part again() {
			return new Part(this.message, this.whole, this.id, this.pauses, this.attempt + 1);
		}

	}

}
