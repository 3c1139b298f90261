package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import cn.minyi.search.index.ItemPage.Span;
import cn.minyi.search.index.SearchText.Piece;

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
		List<String> words = all(looked, Piece::words);
		Stream<String> longer = words.stream().filter((word) -> word.codePointCount(0, word.length()) > 1);
		Stream<String> pieces = looked.pieces().stream().map(Piece::text);
		List<Span> spans = occurrences(
				Stream.of(looked.phrases().stream(), pieces, longer).flatMap(Function.identity()), folded);
		if (spans.isEmpty()) {
			spans = occurrences(all(looked, Piece::bigrams).stream(), folded);
		}
		return merged(spans.isEmpty() ? occurrences(words.stream(), folded) : spans);
	}

	private static List<String> all(SearchText looked, Function<Piece, List<String>> terms) {
		return looked.pieces().stream().map(terms).flatMap(List::stream).toList();
	}

	private static List<Span> occurrences(Stream<String> terms, String folded) {
		List<Span> spans = new ArrayList<>();
		terms.forEach((term) -> {
			for (int at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
				spans.add(new Span(at, at + term.length()));
			}
		});
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
