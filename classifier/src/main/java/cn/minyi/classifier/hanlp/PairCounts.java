package cn.minyi.classifier.hanlp;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IOUtil;

/**
 * How often HanLP's corpus has one word after another, from HanLP's own file. HanLP
 * searches a sorted list by halves, a dozen looks into memory for a common word; here it
 * is one. Immutable and thread-safe.
 */
final class PairCounts {

	private static final int EMPTY = -1;

	/** By the word before: where the places for words after it begin. */
	private final int[] begins;

	/** Open addressing among the places of the word before; as many as a power of two. */
	private final int[] after;

	private final int[] counts;

	/** By the word before: the count of its most frequent pair. */
	private final int[] most;

	private PairCounts(int[] start, int[] pairs) {
		this.begins = new int[start.length];
		for (int from = 0; from + 1 < start.length; from++) {
			int size = start[from + 1] - start[from];
			this.begins[from + 1] = this.begins[from] + ((size == 0) ? 0 : Integer.highestOneBit(size) * 2);
		}
		this.after = new int[this.begins[start.length - 1]];
		this.counts = new int[this.after.length];
		this.most = new int[start.length - 1];
		Arrays.fill(this.after, EMPTY);
		for (int from = 0; from + 1 < start.length; from++) {
			for (int i = start[from]; i < start[from + 1]; i++) {
				int place = place(from, pairs[2 * i]);
				this.after[place] = pairs[2 * i];
				this.counts[place] = pairs[2 * i + 1];
				this.most[from] = Math.max(this.most[from], pairs[2 * i + 1]);
			}
		}
	}

	/**
	 * Reads HanLP's file: where each word's pairs start, and then the pairs, each a word
	 * and a count.
	 */
	static PairCounts read() {
		String path = HanLP.Config.BiGramDictionaryPath + ".table.bin";
		try (ObjectInputStream in = new ObjectInputStream(IOUtil.newInputStream(path))) {
			return new PairCounts((int[]) in.readObject(), (int[]) in.readObject());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(path + " is of another version of HanLP", ex);
		}
	}

	/** The place of a pair, or a free one. */
	private int place(int from, int to) {
		int begin = this.begins[from];
		int mask = this.begins[from + 1] - begin - 1;
		int place = (to * 0x9E3779B1 >>> 12) & mask;
		while (this.after[begin + place] != EMPTY && this.after[begin + place] != to) {
			place = (place + 1) & mask;
		}
		return begin + place;
	}

	/**
	 * Counts a pair.
	 * @param from the word before, by HanLP's number
	 * @param to the word after
	 */
	int of(int from, int to) {
		if (from < 0 || to < 0) {
			// As HanLP: a word that pairs do not know counts once with any other.
			return (from < 0) ? -from : -to;
		}
		if (this.begins[from] == this.begins[from + 1]) {
			return 0;
		}
		int place = place(from, to);
		return (this.after[place] == to) ? this.counts[place] : 0;
	}

	/** No pair that begins with a word counts more. */
	int most(int from) {
		return (from < 0) ? -from : Math.max(1, this.most[from]);
	}

}
