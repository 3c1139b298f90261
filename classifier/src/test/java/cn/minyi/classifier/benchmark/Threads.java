package cn.minyi.classifier.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

/**
 * Does texts with one thread and with two, in turn.
 */
final class Threads {

	private Threads() {
	}

	/** How many times as fast two threads are as one. */
	static Contest.Spread gain(List<String> texts, ToIntFunction<String> work, int rounds) throws InterruptedException {
		List<Double> gains = new ArrayList<>();
		for (int round = -2; round < rounds; round++) {
			double one = seconds(texts, work, 1);
			double two = seconds(texts, work, 2);
			if (round >= 0) {
				// Each thread does all texts, so twice as much is done.
				gains.add(2 * one / two);
			}
		}
		return Contest.Spread.of(gains);
	}

	private static double seconds(List<String> texts, ToIntFunction<String> work, int threads)
			throws InterruptedException {
		CountDownLatch start = new CountDownLatch(1);
		AtomicInteger results = new AtomicInteger();
		List<Thread> running = new ArrayList<>();
		for (int i = 0; i < threads; i++) {
			Thread thread = new Thread(() -> {
				int result = 0;
				try {
					start.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				for (String text : texts) {
					result += work.applyAsInt(text);
				}
				results.addAndGet(result);
			}, "texts-" + i);
			thread.start();
			running.add(thread);
		}
		long begin = System.nanoTime();
		start.countDown();
		for (Thread thread : running) {
			thread.join();
		}
		return (System.nanoTime() - begin) / 1e9;
	}

}
