package cn.minyi.intake.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import cn.minyi.intake.arrival.KeyedHash;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * The brake for loops that no header tells of: a robot that answers each of our receipts
 * with a mail that looks like new. Who sends very many mails within an hour gets no more
 * answers to them.
 */
@Component
final class SenderPace {

	private static final int MOST_SENDERS = 50_000;

	private static final Duration WINDOW = Duration.ofHours(1);

	private static final int MOST_ANSWERED = 12;

	private final Cache<String, AtomicInteger> mails = Caffeine.newBuilder()
		.maximumSize(MOST_SENDERS)
		.expireAfterWrite(WINDOW)
		.build();

	private final KeyedHash hash;

	SenderPace(KeyedHash hash) {
		this.hash = hash.derive("mail-pace");
	}

	/**
	 * Whether the next mail of a sender is one too many to be answered.
	 * @param address of the sender
	 */
	boolean isTooFast(String address) {
		AtomicInteger count = this.mails.getIfPresent(key(address));
		return count != null && count.get() >= MOST_ANSWERED;
	}

	/**
	 * Counts a mail that was taken. One that has to wait is not counted each time it is
	 * tried.
	 * @param address of the sender
	 */
	void count(String address) {
		this.mails.get(key(address), (key) -> new AtomicInteger()).incrementAndGet();
	}

	private String key(String address) {
		return this.hash.hex(address.strip().toLowerCase(Locale.ROOT));
	}

}
