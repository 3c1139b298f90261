package cn.minyi.intake.notice;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

import org.springframework.stereotype.Component;

/**
 * Limits how many receipts and replies go to one phone number within an hour: a machine
 * that answers each of them must not keep this one busy for ever. Messages are taken in
 * all the same.
 */
@Component
public final class ReplyLimits {

	private static final Duration HOUR = Duration.ofHours(1);

	private static final int MOST_NUMBERS = 100_000;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_NUMBERS)
		.expireAfterAccess(HOUR)
		.build();

	private final Cache<String, Boolean> allowed = Caffeine.newBuilder()
		.maximumSize(MOST_NUMBERS)
		.expireAfterWrite(HOUR)
		.build();

	private final int perHour;

	ReplyLimits(NoticeSettings settings) {
		this.perHour = settings.repliesPerHour();
	}

	/**
	 * Asks for one.
	 * @param phoneHash keyed hash of the number
	 * @param letter the letter's id: what is tried again after an outage is asked for
	 * once
	 * @return false if it got enough for now
	 */
	public boolean allows(String phoneHash, String letter) {
		if (this.allowed.getIfPresent(letter) != null) {
			return true;
		}
		boolean allows = this.buckets
			.get(phoneHash,
					(key) -> Bucket.builder()
						.addLimit((limit) -> limit.capacity(this.perHour).refillGreedy(this.perHour, HOUR))
						.build())
			.tryConsume(1);
		if (allows) {
			this.allowed.put(letter, Boolean.TRUE);
		}
		return allows;
	}

}
