package cn.minyi.intake.page;

import java.time.Clock;

import cn.minyi.intake.arrival.KeyedHash;

/**
 * Form tokens without an application.
 */
public final class TestTokens {

	/** The key they are made with. */
	public static final KeyedHash HASH = new KeyedHash(new byte[32]);

	private TestTokens() {
	}

	/**
	 * Tokens at a time.
	 * @param clock tells it
	 * @return with {@link #HASH}
	 */
	public static FormTokens at(Clock clock) {
		return new FormTokens(HASH, clock);
	}

}
