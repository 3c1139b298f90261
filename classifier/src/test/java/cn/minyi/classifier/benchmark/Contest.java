package cn.minyi.classifier.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Lets several contestants do the same texts in turn, round by round, so that whatever
 * else the machine does burdens all of them.
 */
final class Contest {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final List<String> texts;

	private final Map<String, ToIntFunction<String>> contestants = new LinkedHashMap<>();

	private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

	/** Keeps the results alive, so that no compiler drops the work. */
	private int results;

	Contest(List<String> texts) {
		this.texts = texts;
	}

	Contest with(String name, ToIntFunction<String> contestant) {
		this.contestants.put(name, contestant);
		this.seconds.put(name, new ArrayList<>());
		return this;
	}

	/** Warms up until the compiler has done its work. */
	void warmUp(double secondsEach) {
		for (ToIntFunction<String> contestant : this.contestants.values()) {
			for (double left = secondsEach; left > 0;) {
				left -= time(contestant);
			}
		}
	}

	void run(int rounds) {
		List<String> names = new ArrayList<>(this.contestants.keySet());
		for (int round = 0; round < rounds; round++) {
			// Another one begins each time: the first finds the caches cold.
			Collections.rotate(names, 1);
			for (String name : names) {
				this.seconds.get(name).add(time(this.contestants.get(name)));
			}
		}
	}

	private double time(ToIntFunction<String> contestant) {
		// The processor's time: others may use the machine meanwhile. What the collector
		// does
		// for a contestant is not counted; that favours who makes more garbage.
		long start = THREADS.getCurrentThreadCpuTime();
		for (String text : this.texts) {
			this.results += contestant.applyAsInt(text);
		}
		return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
	}

	/** Characters in a second, in the median round. */
	double speed(String name) {
		long characters = this.texts.stream().mapToLong(String::length).sum();
		return characters / Spread.of(this.seconds.get(name)).median();
	}

	/** How many times as fast one is as another, round by round. */
	Spread ratio(String name, String other) {
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < this.seconds.get(name).size(); round++) {
			ratios.add(this.seconds.get(other).get(round) / this.seconds.get(name).get(round));
		}
		return Spread.of(ratios);
	}

	int results() {
		return this.results;
	}

	/**
	 * Some figures of the same thing.
	 *
	 * @param least the least
	 * @param median the middle one
	 * @param most the greatest
	 */
	record Spread(double least, double median, double most) {

		static Spread of(List<Double> figures) {
			double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
			Arrays.sort(sorted);
			return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
		}

		@Override
		public String toString() {
			return "%.2f (%.2f to %.2f)".formatted(this.median, this.least, this.most);
		}

	}

}
