package cn.minyi.classifier.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.classifier.hanlp.PhraseTrie;

/**
 * Finds of whom something is said: the party named last before it in its sentence, or in
 * it, or else right after it.
 */
final class Parties {

	private static final int REACH_BACK = 40;

	private static final int REACH_ON = 8;

	private final PhraseTrie<Party> trie;

	Parties(Map<String, List<String>> lists) {
		Map<String, Party> words = new HashMap<>();
		for (String name : List.of("body", "official", "public")) {
			lists.getOrDefault(name, List.of()).forEach((word) -> words.put(word, Party.PUBLIC));
		}
		lists.getOrDefault("private", List.of()).forEach((word) -> words.put(word, Party.PRIVATE));
		this.trie = new PhraseTrie<>(words);
	}

	List<PhraseTrie.Hit<Party>> find(String folded) {
		return this.trie.longest(folded);
	}

	/**
	 * Of whom a stretch speaks.
	 * @param named all parties named in the text
	 * @param folded the text
	 * @param start of the stretch
	 * @param end of the stretch
	 */
	Party of(List<PhraseTrie.Hit<Party>> named, String folded, int start, int end) {
		Party before = Party.UNKNOWN;
		for (PhraseTrie.Hit<Party> party : named) {
			if (party.start() >= end) {
				boolean near = party.start() - end <= REACH_ON && !Sentences.endsBetween(folded, end, party.start());
				return (before == Party.UNKNOWN && near) ? party.value() : before;
			}
			if (party.start() >= start - REACH_BACK && !Sentences.endsBetween(folded, party.end(), start)) {
				before = party.value();
			}
		}
		return before;
	}

}
