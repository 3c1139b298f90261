package cn.minyi.classifier.hanlp;

import java.util.concurrent.atomic.AtomicLongArray;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;

/**
 * How often HanLP's corpus has one word after another. HanLP searches its list by halves
 * each time; what was asked is remembered here, the latest at each place. Thread-safe:
 * each entry is read and written as a whole.
 */
final class PairCounts {

	private static final int PLACES = 1 << 16;

	private static final int ID_BITS = 18;

	private static final int COUNT_BITS = Long.SIZE - 2 * ID_BITS;

	/** Both words, and below them the count plus one: 0 is an empty place. */
	private final AtomicLongArray known = new AtomicLongArray(PLACES);

	int of(int from, int to) {
		if (((from | to) >>> ID_BITS) != 0) {
			// Words that pairs do not know have negative numbers.
			return CoreBiGramTableDictionary.getBiFrequency(from, to);
		}
		long wanted = ((long) from << ID_BITS | to) << COUNT_BITS;
		int place = ((from * 0x9E3779B1 + to) * 0x85EBCA6B >>> 12) & (PLACES - 1);
		long found = this.known.getOpaque(place) ^ wanted;
		if (found >>> COUNT_BITS == 0 && found != 0) {
			return (int) found - 1;
		}
		int count = CoreBiGramTableDictionary.getBiFrequency(from, to);
		this.known.setOpaque(place, wanted | (count + 1));
		return count;
	}

}
