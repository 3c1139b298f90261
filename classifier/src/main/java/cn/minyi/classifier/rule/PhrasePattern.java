package cn.minyi.classifier.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase of a cue, taken apart into words with gaps between them. The notation is
 * explained at the head of cues.yaml.
 *
 * @param parts in their order
 */
record PhrasePattern(List<Part> parts) {

	private static final int SHORT_GAP = 8;

	private static final int LONG_GAP = 30;

	private static final Pattern GAP = Pattern.compile("\\s*(…+)\\s*");

	private static final Pattern LIST = Pattern.compile("<([^>]*)>");

	static PhrasePattern of(String phrase, Map<String, List<String>> lists) {
		List<Part> parts = new ArrayList<>();
		Matcher gap = GAP.matcher(phrase);
		int start = 0;
		int allowed = 0;
		while (gap.find()) {
			parts.add(new Part(words(phrase.substring(start, gap.start()), lists), allowed));
			allowed = (gap.group(1).length() > 1) ? LONG_GAP : SHORT_GAP;
			start = gap.end();
		}
		parts.add(new Part(words(phrase.substring(start), lists), allowed));
		return new PhrasePattern(List.copyOf(parts));
	}

	static List<String> unknownLists(String phrase, Set<String> known) {
		return LIST.matcher(phrase)
			.results()
			.map((list) -> list.group(1))
			.filter((name) -> !known.contains(name))
			.toList();
	}

	/** Every way to write a part: alternatives, lists put in their places. */
	private static Set<String> words(String part, Map<String, List<String>> lists) {
		Set<String> words = new LinkedHashSet<>();
		for (String alternative : part.split("\\|")) {
			Matcher list = LIST.matcher(alternative);
			if (list.find()) {
				String before = alternative.substring(0, list.start());
				String after = alternative.substring(list.end());
				for (String word : lists.get(list.group(1))) {
					words.addAll(words(before + word + after, lists));
				}
			}
			else if (!alternative.isBlank()) {
				words.add(alternative.strip());
			}
		}
		return words;
	}

	/**
	 * One of several words.
	 *
	 * @param words the words
	 * @param gap so many characters at most stand between the part before and this one
	 */
	record Part(Set<String> words, int gap) {
	}

}
