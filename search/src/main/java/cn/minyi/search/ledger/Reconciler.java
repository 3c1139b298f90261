package cn.minyi.search.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.search.index.Presence;
import cn.minyi.search.ledger.LedgerDocuments.Found;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what became of entries that are not settled. Several instances may do so at a
 * time: of two that write the same entry one is without effect. For one thread.
 */
final class Reconciler {

	// So many pages in a round; what is left has its turn in the next one.
	private static final int PAGES = 20;

	private static final int COUNTS = 100;

	private final LedgerSearch search;

	private final LedgerDocuments documents;

	private final Presence presence;

	private final LedgerSettings settings;

	private final Clock clock;

	private String after = "";

	Reconciler(LedgerSearch search, LedgerDocuments documents, Presence presence, LedgerSettings settings,
			Clock clock) {
		this.search = search;
		this.documents = documents;
		this.presence = presence;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Looks at the next entries.
	 * @param passed up to when everything is in the index or set aside
	 * @param deadLetters keys of what was set aside
	 * @throws IOException if Elasticsearch cannot be used now
	 */
	void round(Instant passed, Set<String> deadLetters) throws IOException {
		for (int page = 0; page < PAGES; page++) {
			List<Found<EntryDocument>> open = this.search.open(this.after, this.settings.page());
			settle(open, passed, deadLetters);
			if (open.size() < this.settings.page()) {
				this.after = "";
				break;
			}
			this.after = open.get(open.size() - 1).document().id();
		}
		compareCounts(passed);
	}

	private void settle(List<Found<EntryDocument>> open, Instant passed, Set<String> deadLetters) throws IOException {
		Map<String, Presence.Seen> seen = this.presence.of(open.stream()
			.map((found) -> found.document().submissionId())
			.filter(Objects::nonNull)
			.distinct()
			.toList());
		Instant now = this.clock.instant();
		List<BulkOperation> changes = new ArrayList<>();
		for (Found<EntryDocument> found : open) {
			EntryDocument entry = found.document();
			Standing standing = Standing.of(entry.outcome(), entry.submissionId(),
					new Standing.Sight(indexed(entry, seen), deadLetters.contains(entry.key()),
							entry.since().plus(this.settings.grace()).isBefore(passed)),
					Duration.between(entry.recordedAt(), now), this.settings.longestWait());
			// What is a gap stays one until it is found: a new index has not passed it.
			boolean undecided = entry.standing() == Standing.GAP && standing == Standing.PENDING;
			if (standing != entry.standing() && !undecided) {
				changes.add(LedgerDocuments.replace(found, entry.id(), entry.with(standing, now)));
			}
		}
		this.documents.write(changes);
	}

	private static boolean indexed(EntryDocument entry, Map<String, Presence.Seen> seen) {
		Presence.@Nullable Seen submission = (entry.submissionId() != null) ? seen.get(entry.submissionId()) : null;
		return submission != null && submission.holds((entry.outcome() == LedgerOutcome.ADDED) ? entry.noteId() : null);
	}

	private void compareCounts(Instant passed) throws IOException {
		List<BulkOperation> changes = new ArrayList<>();
		for (Found<CountDocument> found : this.search.openCounts(COUNTS)) {
			CountDocument count = found.document();
			CountDocument compared = count.compared(this.search.entries(count), this.clock.instant());
			// Entries are read by the same group, but from other partitions.
			boolean early = compared.missing() > 0 && count.at().plus(this.settings.grace()).isAfter(passed);
			if (!early && (compared.standing() != count.standing() || compared.missing() != count.missing())) {
				changes.add(LedgerDocuments.replace(found, count.id(), compared));
			}
		}
		this.documents.write(changes);
	}

}
