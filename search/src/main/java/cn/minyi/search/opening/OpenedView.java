package cn.minyi.search.opening;

import java.util.List;

import cn.minyi.search.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What was sealed, as the page shows it.
 *
 * @param id the submission's id
 * @param receipt the receipt code
 * @param recorded what is on record about this, in words
 * @param contact how to reach the citizen; empty if not given
 * @param anonymous whether the citizen asked to stay unknown
 * @param original the citizen's words; empty if the page of the item shows them whole
 * @param uncut the text before quotes and signatures were cut; absent if nothing was
 * @param raw whether the bytes are there that could not be decoded
 * @param additions what was added later and masked
 */
record OpenedView(String id, String receipt, String recorded, List<Fact> contact, boolean anonymous,
		List<Fact> original, @Nullable String uncut, @Nullable String raw, List<Addition> additions) {

	/**
	 * A fact.
	 *
	 * @param name what it is about
	 * @param value what was sealed
	 * @param link address that calls or writes; absent if there is none
	 */
	record Fact(String name, String value, @Nullable String link) {

	}

	/**
	 * Something that was added.
	 *
	 * @param at when
	 * @param text the citizen's words
	 */
	record Addition(Moment at, String text) {

	}

}
