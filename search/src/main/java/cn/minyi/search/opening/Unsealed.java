package cn.minyi.search.opening;

import java.util.List;

import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.seal.Contact;
import org.jspecify.annotations.Nullable;

/**
 * What was sealed in an item. Exists only while a page is made of it.
 *
 * @param contact how to reach the citizen, absent if not given
 * @param original the citizen's words; absent if nothing in them was masked
 * @param additions what was added later and masked, the oldest first
 */
record Unsealed(@Nullable Contact contact, @Nullable Original original, List<Addition> additions) {

	/**
	 * Something that was added.
	 *
	 * @param note with the masked text
	 * @param original the citizen's words
	 */
	record Addition(CaseNote.Added note, Original original) {

	}

	@Override
	public String toString() {
		return "Unsealed[]";
	}

}
