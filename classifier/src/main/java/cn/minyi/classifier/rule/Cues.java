package cn.minyi.classifier.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.classifier.hanlp.PhraseTrie;
import cn.minyi.domain.Taxonomy;

/**
 * Finds all cues in a text, in one pass over it. Immutable and thread-safe.
 */
public final class Cues {

	/** A negation so many characters before a cue cancels it. */
	private static final int NEGATION_REACH = 3;

	private final List<Cue> cues;

	/** The parts of all phrases, one after the other. */
	private final List<Slot> slots = new ArrayList<>();

	private final PhraseTrie<List<Integer>> trie;

	private final PhraseTrie<Boolean> negations;

	private final Parties parties;

	private Cues(CueFile file) {
		this.cues = file.cues();
		Map<String, List<Integer>> words = new HashMap<>();
		for (Cue cue : this.cues) {
			for (String phrase : cue.phrases()) {
				add(cue, PhrasePattern.of(phrase, file.lists()), words);
			}
		}
		this.trie = new PhraseTrie<>(words);
		Map<String, Boolean> not = new HashMap<>();
		file.lists().getOrDefault("not", List.of()).forEach((word) -> not.put(word, true));
		this.negations = new PhraseTrie<>(not);
		this.parties = new Parties(file.lists());
	}

	/**
	 * The cues that come with the service.
	 * @param taxonomy manifestations that cues may name
	 * @return the shipped cues
	 */
	public static Cues shipped(Taxonomy taxonomy) {
		return new Cues(CueFile.shipped(taxonomy));
	}

	private void add(Cue cue, PhrasePattern phrase, Map<String, List<Integer>> words) {
		for (int i = 0; i < phrase.parts().size(); i++) {
			int slot = this.slots.size();
			this.slots.add(new Slot(cue, i == 0, i == phrase.parts().size() - 1, phrase.parts().get(i).gap()));
			// The later part first, so that one word does not fill two parts.
			phrase.parts()
				.get(i)
				.words()
				.forEach((word) -> words.computeIfAbsent(word, (key) -> new ArrayList<>()).add(0, slot));
		}
	}

	/**
	 * All cues.
	 * @return in the order of the file
	 */
	public List<Cue> all() {
		return this.cues;
	}

	/**
	 * Finds the cues in a text.
	 * @param folded the folded text
	 * @return hits by their end
	 */
	public List<CueHit> find(String folded) {
		List<CueHit> hits = new ArrayList<>();
		List<PhraseTrie.Hit<Party>> named = this.parties.find(folded);
		int[] starts = new int[this.slots.size()];
		int[] ends = new int[this.slots.size()];
		for (PhraseTrie.Hit<List<Integer>> word : this.trie.all(folded)) {
			for (int index : word.value()) {
				Slot slot = this.slots.get(index);
				if (slot.first()) {
					starts[index] = word.start();
				}
				else if (ends[index - 1] == 0 || word.start() < ends[index - 1]
						|| word.start() - ends[index - 1] > slot.gap()
						|| Sentences.endsBetween(folded, ends[index - 1], word.start())) {
					continue;
				}
				else {
					starts[index] = starts[index - 1];
				}
				ends[index] = word.end();
				if (slot.last()) {
					Party party = this.parties.of(named, folded, starts[index], word.end());
					hits.add(new CueHit(slot.cue(), starts[index], word.end(), party));
				}
			}
		}
		hits.removeIf((hit) -> hit.cue().negatable() && isNegated(folded, hit.start()));
		return hits;
	}

	private boolean isNegated(String folded, int start) {
		int from = Math.max(0, start - NEGATION_REACH - 2);
		return this.negations.all(folded.substring(from, start))
			.stream()
			.anyMatch((not) -> start - from - not.end() < NEGATION_REACH
					&& !Sentences.clauseEndsBetween(folded, from + not.end(), start));
	}

	/**
	 * A part of a phrase.
	 */
	private record Slot(Cue cue, boolean first, boolean last, int gap) {
	}

}
