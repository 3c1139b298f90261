package cn.minyi.intake.sms.link;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import cn.minyi.intake.arrival.KeyedHash;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Gives each message of a link an identity that is the same when the gateway delivers it
 * again. See RATIONALE.md for what each protocol allows. Safe for use by many threads.
 */
final class Identities {

	// A gateway that has an answer does not send again; how long an answer may have been
	// under way when the connection broke.
	private static final Duration UNSURE = Duration.ofSeconds(60);

	private static final Duration KEPT = Duration.ofHours(48);

	private static final int MOST = 100_000;

	private static final int SHORT = 8;

	private final KeyedHash hash;

	private final Clock clock;

	private final Cache<String, Sighting> sightings = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterWrite(KEPT)
		.build();

	Identities(KeyedHash hash, Clock clock) {
		this.hash = hash;
		this.clock = clock;
	}

	/**
	 * The identity of a message.
	 * @param delivered as received
	 * @param connection by which it came
	 */
	String of(Delivered delivered, Connection connection) {
		String content = content(delivered);
		if (delivered.messageId() != null) {
			return delivered.messageId() + "-" + content.substring(0, SHORT);
		}
		Instant now = this.clock.instant();
		Sighting sighting = this.sightings.asMap().compute(content, (key, before) -> {
			if (before == null || before.isOver(connection)) {
				long number = now.toEpochMilli();
				return new Sighting((before != null && before.number >= number) ? before.number + 1 : number);
			}
			return before;
		});
		return Long.toHexString(sighting.number) + "-" + content.substring(0, 2 * SHORT);
	}

	/**
	 * Notes that the answer to a message left by a connection: whatever comes with the
	 * same words by the same connection is another message.
	 */
	void answered(Delivered delivered, Connection connection) {
		if (delivered.messageId() == null) {
			Sighting sighting = this.sightings.getIfPresent(content(delivered));
			if (sighting != null) {
				sighting.answered(connection, this.clock.instant());
			}
		}
	}

	private String content(Delivered delivered) {
		byte[] udh = delivered.udh();
		return this.hash.hex(delivered.from(), delivered.to(), Integer.toString(delivered.dataCoding()),
				(udh != null) ? HexFormat.of().formatHex(udh) : "", String.valueOf(delivered.sar()),
				new String(delivered.payload(), StandardCharsets.ISO_8859_1));
	}

	/** A connection to the gateway. */
	static final class Connection {

		private volatile Instant end = Instant.MAX;

		/** It broke or was closed. */
		void ended(Instant at) {
			this.end = at;
		}

	}

	/** When words were first seen, and whether the gateway knows that we have them. */
	private static final class Sighting {

		private final long number;

		private volatile Connection answeredBy = new Connection();

		private volatile Instant answeredAt = Instant.MAX;

		Sighting(long number) {
			this.number = number;
		}

		void answered(Connection connection, Instant at) {
			this.answeredBy = connection;
			this.answeredAt = at;
		}

		boolean isOver(Connection now) {
			if (this.answeredAt.equals(Instant.MAX)) {
				return false;
			}
			return this.answeredBy == now || this.answeredAt.plus(UNSURE).isBefore(this.answeredBy.end);
		}

	}

}
