package cn.minyi.classifier.hanlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in a text in one pass (Aho-Corasick). Immutable and thread-safe.
 *
 * @param <V> what each phrase stands for
 */
public final class PhraseTrie<V> {

	private final PhraseStates states;

	private final List<V> values = new ArrayList<>();

	/**
	 * Makes a trie.
	 * @param phrases folded phrases and what they stand for; empty ones are never found
	 */
	public PhraseTrie(Map<String, V> phrases) {
		List<String> sorted = phrases.keySet().stream().filter((phrase) -> !phrase.isEmpty()).sorted().toList();
		sorted.forEach((phrase) -> this.values.add(phrases.get(phrase)));
		this.states = new PhraseStates(sorted);
	}

	/**
	 * Finds all occurrences of all phrases.
	 * @param folded a folded text
	 * @return hits by their end
	 */
	public List<Hit<V>> all(String folded) {
		List<Hit<V>> hits = new ArrayList<>();
		int state = PhraseStates.ROOT;
		for (int i = 0; i < folded.length(); i++) {
			state = this.states.next(state, folded.charAt(i));
			for (int phrase : this.states.phrases(state)) {
				hits.add(new Hit<>(i + 1 - this.states.length(phrase), i + 1, this.values.get(phrase)));
			}
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
