package cn.minyi.standalone.phone;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.minyi.servers.sms.SmsPart;
import cn.minyi.servers.sms.SmsPhones;

/**
 * What the simulated phones show, in memory only. The oldest messages of a phone and the
 * phones that were silent longest are forgotten. Safe for use by many threads.
 */
public final class Conversations implements SmsPhones {

	private static final int MOST_PHONES = 200;

	private static final int MOST_BUBBLES = 200;

	private static final int MOST_UNFINISHED = 1000;

	private final Clock clock;

	private final Map<String, Deque<Bubble>> phones = new LinkedHashMap<>();

	private final Map<String, Map<Integer, String>> unfinished = new LinkedHashMap<>();

	/**
	 * Empty phones.
	 * @param clock tells when messages come
	 */
	public Conversations(Clock clock) {
		this.clock = clock;
	}

	@Override
	public synchronized int receive(SmsPart part) {
		if (part.total() == 1) {
			add(part.to(), new Bubble(this.clock.instant(), false, part.text(), List.of()));
			return 0;
		}
		String message = part.to() + "/" + part.from() + "/" + part.reference() + "/" + part.total();
		Map<Integer, String> parts = this.unfinished.computeIfAbsent(message, (key) -> new TreeMap<>());
		parts.put(part.number(), part.text());
		if (parts.size() == part.total()) {
			this.unfinished.remove(message);
			add(part.to(), new Bubble(this.clock.instant(), false,
					parts.values().stream().collect(Collectors.joining()), List.of()));
		}
		forgetOldest(this.unfinished, MOST_UNFINISHED);
		return 0;
	}

	synchronized void sent(String phone, String text, List<String> parts) {
		add(phone, new Bubble(this.clock.instant(), true, text, List.copyOf(parts)));
	}

	/** The messages of a phone, the newest first. */
	synchronized List<Bubble> of(String phone) {
		return List.copyOf(this.phones.getOrDefault(phone, new ArrayDeque<>()));
	}

	/** The phones that were used, the last one first. */
	synchronized List<String> used() {
		List<String> numbers = new ArrayList<>(this.phones.keySet());
		Collections.reverse(numbers);
		return numbers;
	}

	private void add(String phone, Bubble bubble) {
		Deque<Bubble> bubbles = this.phones.remove(phone);
		if (bubbles == null) {
			bubbles = new ArrayDeque<>();
		}
		bubbles.addFirst(bubble);
		if (bubbles.size() > MOST_BUBBLES) {
			bubbles.removeLast();
		}
		this.phones.put(phone, bubbles);
		forgetOldest(this.phones, MOST_PHONES);
	}

	private static void forgetOldest(Map<String, ?> map, int most) {
		if (map.size() > most) {
			map.remove(map.keySet().iterator().next());
		}
	}

}
