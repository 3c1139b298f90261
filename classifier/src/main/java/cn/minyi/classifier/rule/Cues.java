package cn.minyi.classifier.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import cn.minyi.classifier.hanlp.PhraseTrie;
import cn.minyi.domain.Taxonomy;

/**
 * Finds all cues in a text, in one pass over it. Immutable and thread-safe.
 */
public final class Cues {

	/** A negation so many characters before a cue cancels it. */
	private static final int NEGATION_REACH = 3;

	private static final int NONE = -1;

	private static final int OTHERWISE_REACH = 12;

	private final List<Cue> cues;

	/** The parts of all phrases, one after the other. */
	private final List<Slot> slots = new ArrayList<>();

	/** So many parts are followed by others. */
	private int states;

	private final PhraseTrie<int[]> trie;

	private final PhraseTrie<Boolean> negations;

	private final PhraseTrie<Boolean> denials;

	private final Parties parties;

	private Cues(CueFile file) {
		this.cues = file.cues();
		Map<String, int[]> words = new HashMap<>();
		for (Cue cue : this.cues) {
			for (String phrase : cue.phrases()) {
				add(cue, PhrasePattern.of(phrase, file.lists()), words);
			}
		}
		this.trie = new PhraseTrie<>(words);
		this.negations = trie(file.lists(), "not");
		this.denials = trie(file.lists(), "not", "against");
		this.parties = new Parties(file.lists());
	}

	private static PhraseTrie<Boolean> trie(Map<String, List<String>> lists, String... names) {
		Map<String, Boolean> words = new HashMap<>();
		for (String name : names) {
			lists.getOrDefault(name, List.of()).forEach((word) -> words.put(word, true));
		}
		return new PhraseTrie<>(words);
	}

	/**
	 * The cues that come with the service.
	 * @param taxonomy manifestations that cues may name
	 * @return the shipped cues
	 */
	public static Cues shipped(Taxonomy taxonomy) {
		return new Cues(CueFile.shipped(taxonomy));
	}

	private void add(Cue cue, PhrasePattern phrase, Map<String, int[]> words) {
		int last = phrase.parts().size() - 1;
		for (int i = 0; i <= last; i++) {
			int[] slot = { this.slots.size() };
			int before = (i > 0) ? this.states - 1 : NONE;
			this.slots.add(new Slot(cue, before, (i < last) ? this.states++ : NONE, phrase.parts().get(i).gap()));
			// The later part first, so that one word does not fill two parts.
			phrase.parts()
				.get(i)
				.words()
				.forEach((word) -> words.merge(word, slot,
						(others, own) -> IntStream.concat(IntStream.of(own), IntStream.of(others)).toArray()));
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
		Party otherwise = Parties.otherwise(named);
		int[] starts = new int[this.states];
		int[] ends = new int[this.states];
		for (PhraseTrie.Hit<int[]> word : this.trie.all(folded)) {
			for (int index : word.value()) {
				Slot slot = this.slots.get(index);
				int start = word.start();
				if (slot.before() != NONE) {
					int end = ends[slot.before()];
					if (end == 0 || start < end || start - end > slot.gap()
							|| Sentences.endsBetween(folded, end, start)) {
						continue;
					}
					start = starts[slot.before()];
				}
				if (slot.state() != NONE) {
					starts[slot.state()] = start;
					ends[slot.state()] = word.end();
				}
				else if (!slot.cue().negatable() || !follows(this.negations, folded, start)) {
					Party party = this.parties.of(named, folded, start, word.end());
					hits.add(new CueHit(slot.cue(), start, word.end(), (party != Party.UNKNOWN) ? party : otherwise,
							isDenied(folded, start, word.end())));
				}
			}
		}
		return hits;
	}

	/** Not a denial: 不是推诿就是拖延. */
	private boolean isDenied(String folded, int start, int end) {
		return follows(this.denials, folded, start)
				&& !folded.substring(end, Math.min(folded.length(), end + OTHERWISE_REACH)).contains("就是");
	}

	private static boolean follows(PhraseTrie<Boolean> negations, String folded, int start) {
		int from = Math.max(0, start - NEGATION_REACH - 2);
		for (PhraseTrie.Hit<Boolean> not : negations.all(folded.substring(from, start))) {
			if (start - from - not.end() < NEGATION_REACH
					&& !Sentences.clauseEndsBetween(folded, from + not.end(), start)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A part of a phrase.
	 *
	 * @param cue of the phrase
	 * @param before where it is kept what the part before found, or {@link #NONE}
	 * @param state where it is kept what this part found, {@link #NONE} for the last one
	 * @param gap so many characters at most stand between the part before and this one
	 */
	private record Slot(Cue cue, int before, int state, int gap) {
	}

}
