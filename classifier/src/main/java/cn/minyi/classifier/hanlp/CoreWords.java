package cn.minyi.classifier.hanlp;

import java.util.Arrays;
import java.util.List;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.seg.NShort.Path.AtomNode;
import com.hankcs.hanlp.seg.common.Vertex;
import com.hankcs.hanlp.seg.common.WordNet;
import com.hankcs.hanlp.utility.Predefine;
import org.jspecify.annotations.Nullable;

/**
 * HanLP's core dictionary and what it knows of pairs of words, as plain arrays: what
 * HanLP looks up by objects for each word of each text is here computed once for each
 * word of the dictionary. Thread-safe.
 * <p>
 * A word is known by its number in the dictionary; {@link #begin()}, {@link #end()} and
 * the numbers that {@link #atom(char)} gives stand for what is not in it.
 */
final class CoreWords {

	/** HanLP has so many types of characters, counted from 0. */
	private static final int TYPES = 18;

	private final int[] base;

	private final int[] check;

	/** By the word's number: under which number pairs know it. */
	private final int[] pairId;

	/** By the word's number: 1 more than how often it was counted. */
	private final double[] counted;

	/** By the word's number: its share of all words that were counted, smoothed. */
	private final double[] share;

	/** By the word's number: what it costs after a word it was never seen after. */
	private final double[] unseen;

	/** By the word's number: no word after it costs less. */
	private final double[] least;

	/** By the word's number, filled as texts need them; any thread writes the same. */
	private final @Nullable String[] texts;

	private final int known;

	private final PairCounts pairs = PairCounts.read();

	CoreWords() {
		DoubleArrayTrie<CoreDictionary.Attribute> trie = CoreDictionary.trie;
		this.base = trie.getBase();
		this.check = trie.getCheck();
		this.known = trie.size();
		int all = this.known + TYPES + 2;
		this.texts = new String[this.known];
		this.pairId = new int[all];
		this.counted = new double[all];
		this.share = new double[all];
		this.unseen = new double[all];
		this.least = new double[all];
		for (int word = 0; word < this.known; word++) {
			// HanLP's own vertex knows which words count as "a number", "a place" …
			take(word, new Vertex("x", trie.get(word), word));
		}
		for (int type = 0; type < TYPES; type++) {
			take(this.known + type, atom(type));
		}
		take(begin(), Vertex.newB());
		take(end(), Vertex.newE());
		double mostShare = Arrays.stream(this.share).max().orElseThrow();
		for (int word = 0; word < all; word++) {
			this.least[word] = cost(this.pairs.most(this.pairId[word]), this.counted[word], mostShare);
		}
	}

	private void take(int word, Vertex vertex) {
		this.pairId[word] = vertex.wordID;
		this.counted[word] = vertex.getAttribute().totalFrequency + 1;
		this.share[word] = (1 - Predefine.lambda) * vertex.getAttribute().totalFrequency / Predefine.TOTAL_FREQUENCY;
		this.unseen[word] = cost(0, 1, this.share[word]);
	}

	/** What HanLP makes of a run of characters of a type that no word covers. */
	private static Vertex atom(int type) {
		WordNet net = new WordNet(new char[] { 'x' });
		net.add(1, List.of(new AtomNode("x", type)));
		return net.getVertexes()[1].getFirst();
	}

	/** The word before the first one. */
	int begin() {
		return this.known + TYPES;
	}

	/** The word after the last one. */
	int end() {
		return this.known + TYPES + 1;
	}

	/** What a run of characters stands for that are no word of the dictionary. */
	int atom(char first) {
		return this.known + CharType.get(first);
	}

	/** Where a search for words that begin at a character begins. */
	int root() {
		return this.base[0];
	}

	/** The state after one more character, negative if no word goes on so. */
	int next(int state, char each) {
		int at = state + each + 1;
		return (this.check[at] == state) ? this.base[at] : -1;
	}

	/** The word that ends in a state, negative if none does. */
	int wordAt(int state) {
		return (this.check[state] == state && this.base[state] < 0) ? -this.base[state] - 1 : -1;
	}

	/** What it costs to take one word after another. */
	double cost(int from, int to) {
		int count = this.pairs.of(this.pairId[from], this.pairId[to]);
		return (count == 0) ? this.unseen[to] : cost(count, this.counted[from], this.share[to]);
	}

	/** What any word after another costs at least. */
	double least(int from) {
		return this.least[from];
	}

	/** HanLP's formula, operation by operation: the same bits choose the same words. */
	private static double cost(int count, double countedFrom, double share) {
		return -Math.log(Predefine.lambda * (Predefine.myu * count / countedFrom + 1 - Predefine.myu) + share);
	}

	/** A word's text, the same object each time. */
	String text(int word, String text, int start, int end) {
		if (word >= this.known) {
			return text.substring(start, end);
		}
		String known = this.texts[word];
		if (known == null) {
			known = text.substring(start, end);
			this.texts[word] = known;
		}
		return known;
	}

}
