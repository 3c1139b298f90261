package cn.minyi.classifier.hanlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;

/**
 * Finds many phrases in a text in one pass (Aho-Corasick). Immutable and thread-safe.
 *
 * @param <V> what each phrase stands for
 */
public final class PhraseTrie<V> {

	private final AhoCorasickDoubleArrayTrie<V> trie = new AhoCorasickDoubleArrayTrie<>();

	private final boolean empty;

	/**
	 * Makes a trie.
	 * @param phrases folded phrases and what they stand for
	 */
	public PhraseTrie(Map<String, V> phrases) {
		this.empty = phrases.isEmpty();
		if (!this.empty) {
			this.trie.build(new TreeMap<>(phrases));
		}
	}

	/**
	 * Finds all occurrences of all phrases.
	 * @param folded a folded text
	 * @return hits by their end, of the same end the longer ones first
	 */
	public List<Hit<V>> all(String folded) {
		List<Hit<V>> hits = new ArrayList<>();
		if (!this.empty) {
			this.trie.parseText(folded, (start, end, value) -> hits.add(new Hit<>(start, end, value)));
		}
		return hits;
	}

	/**
	 * Finds occurrences that do not overlap: the leftmost first, of several at a place
	 * the longest.
	 * @param folded a folded text
	 * @return hits in the order of the text
	 */
	public List<Hit<V>> longest(String folded) {
		List<Hit<V>> hits = all(folded);
		hits.sort(Comparator.<Hit<V>>comparingInt(Hit::start).thenComparing((hit) -> -hit.end()));
		List<Hit<V>> kept = new ArrayList<>();
		int end = 0;
		for (Hit<V> hit : hits) {
			if (hit.start() >= end) {
				kept.add(hit);
				end = hit.end();
			}
		}
		return kept;
	}

	/**
	 * An occurrence of a phrase.
	 *
	 * @param start index of its first UTF-16 unit
	 * @param end index after its last
	 * @param value what the phrase stands for
	 * @param <V> what each phrase stands for
	 */
	public record Hit<V>(int start, int end, V value) {
	}

}
