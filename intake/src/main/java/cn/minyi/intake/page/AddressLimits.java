package cn.minyi.intake.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;

import cn.minyi.intake.arrival.KeyedHash;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;

/**
 * Limits how often something may be asked from one network address within a minute. An
 * address is known only as its hash with a key that is made at start and kept nowhere, so
 * that nobody can tell afterwards who wrote. Of an IPv6 address its network counts.
 * Loopback is not limited: it is a reverse proxy that does not say whom it speaks for, or
 * the operator.
 */
public final class AddressLimits {

	private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[0-9]+)?");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int MOST_ADDRESSES = 100_000;

	private static final int KEY_BYTES = 32;

	private static final int IPV6_NETWORK_BYTES = 8;

	private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
		.maximumSize(MOST_ADDRESSES)
		.expireAfterAccess(MINUTE.multipliedBy(2))
		.build();

	private final KeyedHash hash;

	private final int perMinute;

	/**
	 * Makes a limit.
	 * @param perMinute how often one address may ask, at least 1
	 */
	public AddressLimits(int perMinute) {
		byte[] key = new byte[KEY_BYTES];
		new SecureRandom().nextBytes(key);
		this.hash = new KeyedHash(key);
		this.perMinute = perMinute;
	}

	/**
	 * Asks once.
	 * @param address as the servlet container gives it
	 * @return false if it has asked too often
	 */
	public boolean allows(String address) {
		byte[] bytes = bytes(address);
		if (bytes.length == 0) {
			return true;
		}
		return this.buckets
			.get(this.hash.hex(bytes),
					(key) -> Bucket.builder()
						.addLimit((limit) -> limit.capacity(this.perMinute).refillGreedy(this.perMinute, MINUTE))
						.build())
			.tryConsume(1);
	}

	private static byte[] bytes(String address) {
		// What a proxy says in a header may be anything; it must not be looked up by
		// name.
		if (!NUMERIC.matcher(address).matches()) {
			return address.getBytes(StandardCharsets.UTF_8);
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			byte[] bytes = parsed.getAddress();
			return parsed.isLoopbackAddress() ? new byte[0]
					: Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES));
		}
		catch (UnknownHostException ex) {
			return address.getBytes(StandardCharsets.UTF_8);
		}
	}

}
