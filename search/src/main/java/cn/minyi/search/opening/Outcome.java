package cn.minyi.search.opening;

import cn.minyi.search.index.Item;

/**
 * What became of the wish to open an item.
 */
sealed interface Outcome {

	/**
	 * It is on record, and here is what was sealed.
	 *
	 * @param item the item
	 * @param unsealed what was sealed in it
	 */
	record Opened(Item item, Unsealed unsealed) implements Outcome {

	}

	/**
	 * Nothing was opened.
	 *
	 * @param key of the sentence that says why
	 */
	record Refused(String key) implements Outcome {

	}

	/** There is no such item for this viewer, or the role may not open any. */
	record NotAllowed() implements Outcome {

	}

	/** Kafka did not confirm the record, so nothing was opened. */
	record Unavailable() implements Outcome {

	}

	/** It is on record, but no key that is here opens it. */
	record Broken() implements Outcome {

	}

}
