package cn.minyi.classifier.hanlp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What has been read of phrases (the automaton of Aho and Corasick 1975). A few thousand
 * phrases stay within the processor's cache: all steps are in one small table, and most
 * characters, which begin no phrase, do not even ask it. HanLP's double array spreads
 * over all characters there are and is slower here.
 */
final class PhraseStates {

	static final int ROOT = 0;

	private static final int[] NOTHING = {};

	private static final int STATE_BITS = 24;

	private final int[] lengths;

	private final BitSet begin = new BitSet();

	/**
	 * Open addressing: a state and a character and below them the state they lead to,
	 * which is never the root, so zero is an empty place.
	 */
	private final long[] steps;

	/** By state: what has been read too if the next character does not go on. */
	private final int[] shorter;

	private final int[][] phrases;

	/**
	 * Makes the states.
	 * @param sorted phrases, none of them empty
	 */
	PhraseStates(List<String> sorted) {
		this.lengths = sorted.stream().mapToInt(String::length).toArray();
		List<TreeMap<Character, Integer>> tree = new ArrayList<>(List.of(new TreeMap<>()));
		List<int[]> ends = new ArrayList<>(List.of(NOTHING));
		for (int phrase = 0; phrase < this.lengths.length; phrase++) {
			int state = ROOT;
			for (char each : sorted.get(phrase).toCharArray()) {
				state = tree.get(state).computeIfAbsent(each, (key) -> tree.size());
				if (state == tree.size()) {
					tree.add(new TreeMap<>());
					ends.add(NOTHING);
				}
			}
			ends.set(state, new int[] { phrase });
			this.begin.set(sorted.get(phrase).charAt(0));
		}
		if (tree.size() >= 1 << STATE_BITS) {
			throw new IllegalArgumentException("too many phrases");
		}
		this.steps = new long[Integer.highestOneBit(tree.size()) * 4];
		for (int state = 0; state < tree.size(); state++) {
			int from = state;
			tree.get(state).forEach((each, to) -> put(from, each, to));
		}
		this.shorter = new int[tree.size()];
		this.phrases = ends.toArray(int[][]::new);
		link(tree);
	}

	/** State by state, those of short beginnings first. */
	private void link(List<TreeMap<Character, Integer>> tree) {
		Deque<Integer> left = new ArrayDeque<>(tree.get(ROOT).values());
		while (!left.isEmpty()) {
			int state = left.remove();
			tree.get(state).forEach((each, to) -> {
				this.shorter[to] = next(this.shorter[state], each);
				int[] inside = this.phrases[this.shorter[to]];
				if (inside.length > 0) {
					// In a fixed order: the last phrases first.
					this.phrases[to] = IntStream.concat(IntStream.of(this.phrases[to]), IntStream.of(inside))
						.boxed()
						.sorted((one, other) -> other - one)
						.mapToInt(Integer::intValue)
						.toArray();
				}
				left.add(to);
			});
		}
	}

	private void put(int state, char each, int to) {
		int place = place(state, each);
		while (this.steps[place] != 0) {
			place = (place + 1) & (this.steps.length - 1);
		}
		this.steps[place] = step(state, each) | to;
	}

	private static long step(int state, char each) {
		return ((long) state << Character.SIZE | each) << STATE_BITS;
	}

	private int place(int state, char each) {
		return ((state * 31 + each) * 0x9E3779B1 >>> 8) & (this.steps.length - 1);
	}

	/** What has been read after one more character. */
	int next(int state, char each) {
		int from = state;
		while (from != ROOT) {
			int to = step(from, each, place(from, each));
			if (to != ROOT) {
				return to;
			}
			from = this.shorter[from];
		}
		return this.begin.get(each) ? step(ROOT, each, place(ROOT, each)) : ROOT;
	}

	private int step(int state, char each, int begin) {
		long wanted = step(state, each);
		for (int place = begin;; place = (place + 1) & (this.steps.length - 1)) {
			long found = this.steps[place];
			if (found == 0) {
				return ROOT;
			}
			if ((found ^ wanted) >>> STATE_BITS == 0) {
				return (int) (found ^ wanted);
			}
		}
	}

	/** The phrases that end in a state. */
	int[] phrases(int state) {
		return this.phrases[state];
	}

	int length(int phrase) {
		return this.lengths[phrase];
	}

}
