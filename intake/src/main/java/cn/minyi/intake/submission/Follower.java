package cn.minyi.intake.submission;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Keeps up with a topic and acts on what it says. Called by one thread. When
 * {@link #act()} throws {@link IntakeUnavailableException} it is called again a little
 * later.
 */
public interface Follower {

	/**
	 * A partition is read from now on, perhaps not for the first time. What was known of
	 * it is forgotten.
	 * @param partition its number
	 */
	default void begin(int partition) {
	}

	/**
	 * A partition went to another instance. What is known of it is forgotten.
	 * @param partition its number
	 */
	default void end(int partition) {
	}

	/**
	 * Reads a record. Only remembers: acting has its own method.
	 * @param line the record
	 */
	void read(Line line);

	/**
	 * Acts on what was read. Called again and again, first when all was read that it
	 * asked to know.
	 * @return how far it came; the caller wants to read on soon
	 */
	Progress act();

	/**
	 * Whether no more should be read before it acted.
	 * @return true if too much waits
	 */
	default boolean full() {
		return false;
	}

	/** How far acting came. */
	enum Progress {

		/** All is done; what was read until now is fresh no more. */
		DONE,

		/** There is more to do at once. */
		MORE,

		/** Something has to wait a little. */
		WAITING

	}

	/**
	 * A record of the topic.
	 *
	 * @param partition its partition
	 * @param key its key
	 * @param value its bytes; null if the key is to be forgotten
	 * @param at when it was appended
	 * @param fresh whether it says something new and nobody of this group has acted on it
	 * yet; a record that was only sealed anew is never fresh
	 */
	record Line(int partition, String key, byte @Nullable [] value, Instant at, boolean fresh) {

		// Never what it holds: this may end up in a log.
		@Override
		public String toString() {
			return "Line[" + this.partition + "]";
		}

	}

}
