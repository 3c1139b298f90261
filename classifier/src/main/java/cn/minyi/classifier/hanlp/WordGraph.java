package cn.minyi.classifier.hanlp;

import java.util.Arrays;

import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;

/**
 * All words of the dictionary that stand in a piece of text, and the cheapest way through
 * them (Viterbi). It chooses the words that HanLP's {@code ViterbiSegment} without names,
 * tags and user's words chooses (a test compares them), at a fraction of its time, for it
 * makes no objects. Used for one piece after the other by one thread.
 */
final class WordGraph {

	private static final int NONE = -1;

	private static final String INSIDE_NUMBERS = "，,．.";

	private final CoreWords words;

	/** By position: its first word; the last one is a run of what is in no word. */
	private final int[] first;

	private int[] word;

	/** By word: its length, 0 if there is no run. */
	private int[] length;

	private int[] from;

	private double[] cost;

	/** The words chosen, in their order. */
	private final int[] path;

	/**
	 * Prepares for pieces.
	 * @param words the dictionary
	 * @param longest length of the longest piece
	 */
	WordGraph(CoreWords words, int longest) {
		this.words = words;
		this.first = new int[longest + 2];
		this.path = new int[longest + 1];
		this.word = new int[3 * longest + 2];
		this.length = new int[this.word.length];
		this.from = new int[this.word.length];
		this.cost = new double[this.word.length];
	}

	/**
	 * Chooses the words of a piece.
	 * @return how many there are
	 */
	int cut(char[] text, int start, int end) {
		addWords(text, start, end);
		addRuns(text, start, end - start);
		return cheapest(end - start);
	}

	/** The number in the dictionary of a word chosen, from 0. */
	int word(int index) {
		return this.word[this.path[index]];
	}

	int length(int index) {
		return this.length[this.path[index]];
	}

	private void addWords(char[] text, int start, int end) {
		int size = 0;
		for (int begin = start; begin < end; begin++) {
			this.first[begin - start] = size;
			int state = this.words.root();
			for (int i = begin; i < end; i++) {
				state = this.words.next(state, text[i]);
				if (state < 0) {
					break;
				}
				int found = this.words.wordAt(state);
				if (found >= 0) {
					size = add(size, found, i + 1 - begin);
				}
			}
			size = add(size, NONE, 0);
		}
		this.first[end - start] = size;
		this.first[end - start + 1] = add(size, this.words.end(), 1);
	}

	private int add(int at, int found, int foundLength) {
		if (at == this.word.length) {
			grow();
		}
		this.word[at] = found;
		this.length[at] = foundLength;
		this.from[at] = NONE;
		return at + 1;
	}

	private void grow() {
		int size = this.word.length * 2;
		this.word = Arrays.copyOf(this.word, size);
		this.length = Arrays.copyOf(this.length, size);
		this.from = Arrays.copyOf(this.from, size);
		this.cost = Arrays.copyOf(this.cost, size);
	}

	private boolean hasWords(int position) {
		return this.first[position + 1] - this.first[position] > 1;
	}

	/** Runs of characters of one type cover what no word covers. */
	private void addRuns(char[] text, int start, int size) {
		for (int i = 0; i < size;) {
			if (hasWords(i)) {
				i += this.length[this.first[i + 1] - 2];
				continue;
			}
			int gapEnd = i + 1;
			while (gapEnd < size && (!hasWords(gapEnd) || CharType.get(text[start + gapEnd]) == CharType.CT_CNUM)) {
				gapEnd++;
			}
			while (i < gapEnd) {
				int runEnd = endOfRun(text, start + i, start + gapEnd) - start;
				addRun(text[start + i], i, runEnd);
				i = runEnd;
			}
		}
	}

	private static int endOfRun(char[] text, int start, int end) {
		byte type = CharType.get(text[start]);
		int at = start + 1;
		while (at < end) {
			boolean goesOn = CharType.get(text[at]) == type;
			boolean insideNumber = type == CharType.CT_NUM && INSIDE_NUMBERS.indexOf(text[at]) >= 0 && at + 1 < end
					&& CharType.get(text[at + 1]) == CharType.CT_NUM;
			if (!goesOn && !insideNumber) {
				break;
			}
			at++;
		}
		return at;
	}

	private void addRun(char firstCharacter, int start, int end) {
		for (int i = this.first[start]; i < this.first[start + 1] - 1; i++) {
			if (this.length[i] == end - start) {
				return;
			}
		}
		this.word[this.first[start + 1] - 1] = this.words.atom(firstCharacter);
		this.length[this.first[start + 1] - 1] = end - start;
	}

	private int cheapest(int size) {
		int begin = this.words.begin();
		for (int to = this.first[0]; to < this.first[1]; to++) {
			if (this.length[to] > 0) {
				this.from[to] = to;
				this.cost[to] = this.words.cost(begin, this.word[to]);
			}
		}
		for (int position = 0; position < size; position++) {
			for (int from = this.first[position]; from < this.first[position + 1]; from++) {
				if (this.from[from] != NONE && this.length[from] > 0) {
					relax(from, position + this.length[from]);
				}
			}
		}
		int count = 0;
		int last = this.first[size];
		while (this.from[last] != last) {
			last = this.from[last];
			this.path[count++] = last;
		}
		for (int i = 0; i < count / 2; i++) {
			int swapped = this.path[i];
			this.path[i] = this.path[count - 1 - i];
			this.path[count - 1 - i] = swapped;
		}
		return count;
	}

	private void relax(int from, int position) {
		double least = this.cost[from] + this.words.least(this.word[from]);
		for (int to = this.first[position]; to < this.first[position + 1]; to++) {
			// Most ways are so dear that no pair of words can make up for it.
			if (this.length[to] > 0 && (this.from[to] == NONE || least < this.cost[to])) {
				double sum = this.cost[from] + this.words.cost(this.word[from], this.word[to]);
				// Of equally cheap ways the first one found, as HanLP.
				if (this.from[to] == NONE || this.cost[to] > sum) {
					this.from[to] = from;
					this.cost[to] = sum;
				}
			}
		}
	}

}
