package cn.minyi.intake.page;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import cn.minyi.intake.arrival.KeyedHash;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Limits how often something may be asked from one network address within a window of
 * time. An address is known only as its hash with a key that is made for the window; when
 * the window ends, key and counts are forgotten together, whether anybody asks again or
 * not. Of an IPv6 address its network counts. Loopback is not limited: it is a reverse
 * proxy that does not say whom it speaks for, or the operator. Safe for use by many
 * threads.
 */
public final class AddressLimits {

	private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(?:%[0-9]+)?");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int MOST_ADDRESSES = 100_000;

	private static final int KEY_BYTES = 32;

	private static final int IPV6_NETWORK_BYTES = 8;

	// Holds the current window, or nothing.
	private final Cache<Boolean, Window> windows;

	private final int most;

	/**
	 * Makes a limit.
	 * @param perMinute how often one address may ask, at least 1
	 */
	public AddressLimits(int perMinute) {
		this(perMinute, MINUTE, Ticker.systemTicker());
	}

	AddressLimits(int most, Duration window, Ticker ticker) {
		this.most = most;
		this.windows = Caffeine.newBuilder()
			.expireAfterWrite(window)
			.ticker(ticker)
			.scheduler(Scheduler.systemScheduler())
			.build();
	}

	/**
	 * Asks once.
	 * @param address as the servlet container gives it
	 * @return false if it has asked too often
	 */
	public boolean allows(String address) {
		byte[] bytes = bytes(address);
		return bytes.length == 0 || this.windows.get(Boolean.TRUE, (key) -> new Window()).count(bytes) <= this.most;
	}

	/**
	 * How many addresses are remembered now.
	 */
	long remembered() {
		return Optional.ofNullable(this.windows.asMap().get(Boolean.TRUE))
			.map((window) -> window.counts.estimatedSize())
			.orElse(0L);
	}

	/**
	 * Whether anything of a window is still held, even of one that has ended.
	 */
	boolean holdsAnything() {
		return this.windows.estimatedSize() > 0;
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

	private static final class Window {

		private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).build();

		private final KeyedHash hash;

		Window() {
			byte[] key = new byte[KEY_BYTES];
			new SecureRandom().nextBytes(key);
			this.hash = new KeyedHash(key);
		}

		int count(byte[] address) {
			return this.counts.get(this.hash.hex(address), (key) -> new AtomicInteger()).incrementAndGet();
		}

	}

}
