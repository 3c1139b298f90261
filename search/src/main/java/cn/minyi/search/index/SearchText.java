package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.Receipts;
import cn.minyi.search.hanlp.Words;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;

/**
 * What was typed into the search field, understood.
 *
 * @param receipt the receipt code, if it is one
 * @param phrases folded texts that stood in quotes
 * @param rest the folded text outside of quotes
 * @param words the rest cut into words, each once
 * @param bigrams the rest cut into pairs of characters, each once
 */
record SearchText(Optional<String> receipt, List<String> phrases, String rest, List<String> words,
		List<String> bigrams) {

	/** Longer text is cut off: nobody types it, and a query has its limits. */
	static final int LONGEST = 300;

	private static final Pattern QUOTED = Pattern.compile("[\"“”＂「『]([^\"“”＂「」『』]+)[\"“”＂」』]");

	// Up to three words all count, of more three quarters, for people type whole
	// sentences.
	private static final String ENOUGH = "3<75%";

	private static final float PHRASE_BOOST = 2;

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
		String folded = words.fold(rest.toString()).strip();
		phrases.removeIf(String::isEmpty);
		return new SearchText(Receipts.read(text), phrases, folded, words.cut(folded).stream().distinct().toList(),
				Bigrams.of(folded).stream().distinct().toList());
	}

	/**
	 * The query for it.
	 * @return empty if nothing was typed
	 */
	Optional<Query> query() {
		BoolQuery.Builder text = new BoolQuery.Builder();
		this.phrases.forEach((phrase) -> text.must(phrase(phrase, 1)));
		if (!this.rest.isEmpty()) {
			text.must(anyWay());
		}
		if (this.rest.isEmpty() && this.phrases.isEmpty()) {
			return Optional.empty();
		}
		Query typed = text.build()._toQuery();
		return Optional.of(this.receipt.map((code) -> either(receipt(code), typed)).orElse(typed));
	}

	// Words find what means the same, pairs what no dictionary has, the phrase lifts what
	// is
	// said just so.
	private Query anyWay() {
		BoolQuery.Builder ways = new BoolQuery.Builder().minimumShouldMatch("1");
		ways.should(phrase(this.rest, PHRASE_BOOST));
		if (!this.words.isEmpty()) {
			ways.should(most("words", this.words));
		}
		if (!this.bigrams.isEmpty()) {
			ways.should(most("bigrams", this.bigrams));
		}
		return ways.build()._toQuery();
	}

	private static Query most(String field, List<String> terms) {
		return Query.of((query) -> query
			.match((match) -> match.field(field).query(String.join(" ", terms)).minimumShouldMatch(ENOUGH)));
	}

	private static Query phrase(String text, float boost) {
		return Query.of((query) -> query.matchPhrase((phrase) -> phrase.field("text").query(text).boost(boost)));
	}

	private static Query receipt(String code) {
		return Query.of((query) -> query.term((term) -> term.field("receipt").value(code)));
	}

	private static Query either(Query one, Query other) {
		return Query.of((query) -> query.bool((bool) -> bool.should(one, other).minimumShouldMatch("1")));
	}

}
