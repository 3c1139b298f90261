package cn.minyi.search.followup;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import cn.minyi.search.index.Item;
import cn.minyi.search.index.UnscopedItems;

import org.springframework.stereotype.Component;

/**
 * Awaits that the index shows what is in the log.
 */
@Component
class Projected {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

	private final UnscopedItems items;

	Projected(UnscopedItems items) {
		this.items = items;
	}

	/**
	 * Awaits a version of an item.
	 * @param id the submission's id
	 * @param version the version to wait for
	 * @return the item at that version or a later one; empty if it does not come in time
	 * @throws java.io.UncheckedIOException if the index cannot be reached
	 */
	Optional<Item> await(String id, long version) {
		Predicate<Item> reached = (item) -> item.followUp().version() >= version;
		long end = System.nanoTime() + PATIENCE.toNanos();
		Duration pause = Duration.ofMillis(10);
		Optional<Item> item = this.items.find(id).filter(reached);
		while (item.isEmpty() && System.nanoTime() < end) {
			try {
				Thread.sleep(pause.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return Optional.empty();
			}
			pause = (pause.compareTo(LONGEST_PAUSE) < 0) ? pause.multipliedBy(2) : LONGEST_PAUSE;
			item = this.items.find(id).filter(reached);
		}
		return item;
	}

}
