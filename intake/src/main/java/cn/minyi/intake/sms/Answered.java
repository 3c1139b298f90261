package cn.minyi.intake.sms;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;

import cn.minyi.intake.arrival.KeyedHash;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Answers the same request that comes again with the same answer, and does nothing a
 * second time. It remembers for a while and in this instance only: identities make a
 * later replay harmless, this makes it cheap and keeps it from using up replies.
 */
final class Answered<A> {

	private static final Duration WHILE = Duration.ofHours(2);

	private static final int MOST = 50_000;

	private static final int KEY_BYTES = 32;

	private final Cache<String, A> answers = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WHILE).build();

	private final KeyedHash hash;

	Answered() {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		this.hash = new KeyedHash(key);
	}

	/**
	 * Answers a request.
	 * @param request what makes it the same request
	 * @param work gives the answer the first time
	 * @param lasting whether an answer holds for the next time too; a refusal does not
	 */
	A once(byte[] request, Function<byte[], A> work, Predicate<A> lasting) {
		String key = this.hash.hex(request);
		A before = this.answers.getIfPresent(key);
		if (before != null) {
			return before;
		}
		A answer = work.apply(request);
		if (lasting.test(answer)) {
			this.answers.put(key, answer);
		}
		return answer;
	}

}
