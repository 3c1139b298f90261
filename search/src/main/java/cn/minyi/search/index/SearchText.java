package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.Receipts;
import cn.minyi.search.hanlp.Words;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/**
 * What was typed into the search field, understood.
 *
 * @param receipt the receipt code, if it is one
 * @param phrases folded texts that stood in quotes
 * @param pieces what stood between blanks or punctuation outside of quotes
 */
record SearchText(Optional<String> receipt, List<String> phrases, List<Piece> pieces) {

	/** Longer text is cut off: nobody types it, and a query has its limits. */
	static final int LONGEST = 300;

	private static final Pattern QUOTED = Pattern.compile("[\"“”＂「『]([^\"“”＂「」『』]+)[\"“”＂」』]");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	// All of a few must be found, for that narrows; of many a part, for whoever types a
	// whole sentence wants what is most like it.
	private static final String ENOUGH_PIECES = "3<50%";

	/**
	 * Understands what was typed.
	 * @param typed anything
	 * @param words cuts as the classifier does
	 * @return understood
	 */
	static SearchText of(String typed, Words words) {
		String text = typed.strip();
		if (text.length() > LONGEST) {
			text = text.substring(0, LONGEST);
		}
		List<String> phrases = new ArrayList<>();
		Matcher quoted = QUOTED.matcher(text);
		StringBuilder rest = new StringBuilder();
		while (quoted.find()) {
			phrases.add(words.fold(quoted.group(1)).strip());
			quoted.appendReplacement(rest, " ");
		}
		quoted.appendTail(rest);
		phrases.removeIf(String::isEmpty);
		List<Piece> pieces = NO_WORD.splitAsStream(rest)
			.filter((piece) -> !piece.isEmpty())
			.map((piece) -> Piece.of(piece, words))
			.distinct()
			.toList();
		String left = rest.toString().strip();
		if (pieces.isEmpty() && phrases.isEmpty() && !left.isEmpty()) {
			// Only punctuation or emoji: to be found as they are.
			phrases.add(words.fold(left));
		}
		return new SearchText(Receipts.read(text), phrases, pieces);
	}

	/**
	 * The query for it.
	 * @return empty if nothing was typed
	 */
	Optional<Query> query() {
		if (this.phrases.isEmpty() && this.pieces.isEmpty()) {
			return Optional.empty();
		}
		if (this.receipt.isPresent()) {
			// Its groups may look like words, but are not meant so.
			return Optional.of(receipt(this.receipt.get()));
		}
		List<Query> exact = this.phrases.stream().map((phrase) -> phrase(phrase)).toList();
		List<Query> some = this.pieces.stream().map(Piece::query).toList();
		return Optional.of(Query.of((query) -> query.bool((all) -> {
			all.must(exact);
			return some.isEmpty() ? all : all.should(some).minimumShouldMatch(ENOUGH_PIECES);
		})));
	}

	private static Query phrase(String text) {
		return Query.of((query) -> query.matchPhrase((phrase) -> phrase.field("text").query(text)));
	}

	private static Query receipt(String code) {
		return Query.of((query) -> query.term((term) -> term.field("receipt").value(code)));
	}

	/**
	 * Letters, digits and Chinese characters without anything between them.
	 *
	 * @param text folded
	 * @param words the piece cut into words, each once
	 * @param bigrams the piece cut into pairs of characters, each once
	 */
	record Piece(String text, List<String> words, List<String> bigrams) {

		private static final String ENOUGH_WORDS = "3<60% 6<30%";

		// Of three pairs one may be a seam between two words that nobody wrote together.
		private static final String ENOUGH_PAIRS = "2<70% 4<50% 8<25%";

		static Piece of(String typed, Words words) {
			String folded = words.fold(typed);
			// It folds by itself, and what is folded twice may differ.
			return new Piece(folded, words.cut(typed).stream().distinct().toList(),
					Bigrams.of(folded).stream().distinct().toList());
		}

		// Words find what the classifier found, pairs what no dictionary has, and the
		// whole piece lifts what is said just so.
		Query query() {
			return Query.of((query) -> query.bool((ways) -> ways.should(phrase(this.text))
				.should(most("words", this.words, ENOUGH_WORDS))
				.should(most("bigrams", this.bigrams, ENOUGH_PAIRS))
				.minimumShouldMatch("1")));
		}

		private static Query most(String field, List<String> terms, String enough) {
			return Query.of((query) -> query
				.match((match) -> match.field(field).query(String.join(" ", terms)).minimumShouldMatch(enough)));
		}

	}

}
