package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import cn.minyi.search.index.ItemPage.Span;

/**
 * Finds in a text what was looked for. As folding keeps the length, positions in the
 * folded text are those in the original.
 */
final class Matches {

	private Matches() {
	}

	/**
	 * Finds stretches.
	 * @param looked what was looked for
	 * @param folded the folded text
	 * @return in order; those that overlap or touch are one
	 */
	static List<Span> in(SearchText looked, String folded) {
		List<String> longer = looked.words().stream().filter((word) -> word.length() > 1).toList();
		Collection<String> words = longer.isEmpty() ? looked.words() : longer;
		List<Span> spans = occurrences(Stream.concat(looked.phrases().stream(), words.stream()).toList(), folded);
		return merged(spans.isEmpty() ? occurrences(looked.bigrams(), folded) : spans);
	}

	private static List<Span> occurrences(Collection<String> terms, String folded) {
		List<Span> spans = new ArrayList<>();
		for (String term : terms) {
			for (int at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
				spans.add(new Span(at, at + term.length()));
			}
		}
		return spans;
	}

	private static List<Span> merged(List<Span> spans) {
		spans.sort(Comparator.comparingInt(Span::start));
		List<Span> merged = new ArrayList<>();
		for (Span span : spans) {
			Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (last != null && span.start() <= last.end()) {
				merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
			}
			else {
				merged.add(span);
			}
		}
		return merged;
	}

}
