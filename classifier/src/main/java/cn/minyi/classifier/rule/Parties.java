package cn.minyi.classifier.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.classifier.hanlp.PhraseTrie;

/**
 * Finds of whom something is said: the party named last before it in its sentence, or in
 * it, or else right after it. Staff, such as a teacher or a manager, are of the party
 * named last before them. Who is only greeted or asked for help is not spoken of.
 */
final class Parties {

	private static final int REACH_BACK = 40;

	private static final int REACH_ON = 8;

	private static final int GREETING = 6;

	private final PhraseTrie<Named> trie;

	private final PhraseTrie<Boolean> greetings;

	Parties(Map<String, List<String>> lists) {
		Map<String, Named> words = new HashMap<>();
		for (String name : List.of("body", "official", "public")) {
			lists.getOrDefault(name, List.of()).forEach((word) -> words.put(word, Named.PUBLIC));
		}
		lists.getOrDefault("private", List.of()).forEach((word) -> words.put(word, Named.PRIVATE));
		lists.getOrDefault("staff", List.of()).forEach((word) -> words.put(word, Named.STAFF));
		this.trie = new PhraseTrie<>(words);
		Map<String, Boolean> greeted = new HashMap<>();
		lists.getOrDefault("greeted", List.of()).forEach((word) -> greeted.put(word, true));
		this.greetings = new PhraseTrie<>(greeted);
	}

	/**
	 * The parties that a text speaks of.
	 * @param folded the text
	 * @return in its order
	 */
	List<PhraseTrie.Hit<Party>> find(String folded) {
		List<PhraseTrie.Hit<Boolean>> greeted = this.greetings.all(folded);
		List<PhraseTrie.Hit<Party>> found = new ArrayList<>();
		Party last = Party.PUBLIC;
		int greeting = 0;
		for (PhraseTrie.Hit<Named> hit : this.trie.longest(folded)) {
			while (greeting < greeted.size() && greeted.get(greeting).end() <= hit.start()) {
				greeting++;
			}
			boolean isGreeted = greeting > 0 && hit.start() - greeted.get(greeting - 1).end() <= GREETING
					&& !Sentences.endsBetween(folded, greeted.get(greeting - 1).end(), hit.start());
			Party party = switch (hit.value()) {
				case PUBLIC -> Party.PUBLIC;
				case PRIVATE -> Party.PRIVATE;
				case STAFF -> last;
			};
			if (!isGreeted) {
				last = party;
				found.add(new PhraseTrie.Hit<>(hit.start(), hit.end(), party));
			}
		}
		return found;
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
		for (int i = firstFrom(named, start - REACH_BACK); i < named.size(); i++) {
			PhraseTrie.Hit<Party> party = named.get(i);
			if (party.start() >= end) {
				boolean near = party.start() - end <= REACH_ON && !Sentences.endsBetween(folded, end, party.start());
				return (before == Party.UNKNOWN && near) ? party.value() : before;
			}
			if (!Sentences.endsBetween(folded, party.end(), start)) {
				before = party.value();
			}
		}
		return before;
	}

	/** By halves: a text may name parties a hundred thousand times. */
	private static int firstFrom(List<PhraseTrie.Hit<Party>> named, int start) {
		int low = 0;
		int high = named.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (named.get(middle).start() < start) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * Of whom rather is said what is said of nobody in particular: in a text that speaks
	 * more of private parties, of one of them.
	 * @param named all parties named in the text
	 * @return private or unknown
	 */
	static Party otherwise(List<PhraseTrie.Hit<Party>> named) {
		int balance = 0;
		for (PhraseTrie.Hit<Party> party : named) {
			balance += (party.value() == Party.PRIVATE) ? 1 : -1;
		}
		return (balance > 0) ? Party.PRIVATE : Party.UNKNOWN;
	}

	private enum Named {

		PUBLIC, PRIVATE, STAFF

	}

}
