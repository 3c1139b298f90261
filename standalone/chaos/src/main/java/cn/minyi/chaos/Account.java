package cn.minyi.chaos;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What the senders know of their messages: which were sent, which they were told are
 * safe, and how often they were told no. Kept on the senders' side alone.
 */
final class Account {

	private final Map<String, Sent> messages = new ConcurrentHashMap<>();

	private final AtomicLong numbers = new AtomicLong();

	private final AtomicInteger refusals = new AtomicInteger();

	private final String run;

	/**
	 * An account.
	 * @param run letters by which its messages are told from those of others
	 */
	Account(String run) {
		this.run = run;
	}

	/**
	 * A new message.
	 * @param channel the way it goes
	 * @return its mark, which stands in its text and in no other
	 */
	String sent(String channel) {
		String mark = Marks.of(this.run, channel, this.numbers.incrementAndGet());
		this.messages.put(mark, new Sent(channel));
		return mark;
	}

	/** The sender was told that the message is safe. */
	void acknowledged(String mark) {
		this.messages.get(mark).acknowledgedAt.compareAndSet(0, System.nanoTime());
	}

	/** The sender was told, or saw, that the message did not get through this time. */
	void refused() {
		this.refusals.incrementAndGet();
	}

	boolean isAcknowledged(String mark) {
		return this.messages.get(mark).acknowledgedAt.get() != 0;
	}

	/** Whether a mark is of this run. */
	boolean isKnown(String mark) {
		return this.messages.containsKey(mark);
	}

	int sent() {
		return this.messages.size();
	}

	int refusals() {
		return this.refusals.get();
	}

	Set<String> acknowledged() {
		return this.messages.entrySet()
			.stream()
			.filter((each) -> each.getValue().acknowledgedAt.get() != 0)
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** The channels of those of some messages that were sent after a moment. */
	Set<String> channelsSentSince(long nanos, Set<String> marks) {
		return marks.stream()
			.map(this.messages::get)
			.filter((each) -> each != null && each.sentAt > nanos)
			.map((each) -> each.channel)
			.collect(Collectors.toSet());
	}

	/** What each channel sent and was told is safe. */
	Map<String, long[]> byChannel() {
		return this.messages.values()
			.stream()
			.collect(Collectors.toMap((each) -> each.channel,
					(each) -> new long[] { 1, (each.acknowledgedAt.get() != 0) ? 1 : 0 },
					(one, other) -> new long[] { one[0] + other[0], one[1] + other[1] }));
	}

	private static final class Sent {

		private final String channel;

		private final long sentAt = System.nanoTime();

		private final AtomicLong acknowledgedAt = new AtomicLong();

		Sent(String channel) {
			this.channel = channel;
		}

	}

}
