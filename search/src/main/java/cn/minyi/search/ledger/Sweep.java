package cn.minyi.search.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.index.Presence;
import cn.minyi.search.ledger.LedgerDocuments.Found;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the whole ledger and the whole index, side by side in the order of
 * submissions, again and again and a piece at a time. It finds what was in the index and
 * is there no more, what no entry names, and what two name. For one thread.
 */
final class Sweep {

	private final LedgerSearch search;

	private final ScopedSearch items;

	private final LedgerDocuments documents;

	private final LedgerSettings settings;

	private final Clock clock;

	private @Nullable Pass pass;

	private @Nullable Audit audit;

	Sweep(LedgerSearch search, ScopedSearch items, LedgerDocuments documents, LedgerSettings settings, Clock clock) {
		this.search = search;
		this.items = items;
		this.documents = documents;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * What the last pass found.
	 * @return null before the first one has ended
	 */
	@Nullable Audit audit() {
		return this.audit;
	}

	/**
	 * Looks at the next piece.
	 * @param first when the first entry was recorded
	 * @throws IOException if Elasticsearch cannot be used now; the pass begins again
	 */
	void step(Instant first) throws IOException {
		Pass going = (this.pass != null) ? this.pass : new Pass(first);
		this.pass = null;
		boolean ended = false;
		for (int looked = 0; looked < this.settings.sweep() && !ended; looked++) {
			ended = going.next();
		}
		this.documents.write(going.lost());
		if (ended) {
			this.audit = new Audit(this.clock.instant(), going.repeated, going.unproven);
		}
		else {
			this.pass = going;
		}
	}

	private final class Pass {

		private final Instant first;

		// What came just before the pass may be visible at one end only.
		private final Instant before;

		private final Pages<Hit<EntryDocument>> entries;

		private final Pages<Hit<Presence.Stored>> stored;

		private final Map<Channel, Long> repeated = new EnumMap<>(Channel.class);

		private final Map<Channel, Long> unproven = new EnumMap<>(Channel.class);

		private List<BulkOperation> lost = new ArrayList<>();

		private String named = "";

		Pass(Instant first) {
			this.first = first;
			this.before = Sweep.this.clock.instant().minus(Sweep.this.settings.grace());
			int size = Sweep.this.settings.page();
			this.entries = new Pages<>(
					(last) -> Sweep.this.search.bySubmission((last != null) ? last.sort() : List.of(), size));
			this.stored = new Pages<>(
					(last) -> ItemPages.after(Sweep.this.items, (last != null) ? last.sort() : List.of(), size));
		}

		List<BulkOperation> lost() {
			List<BulkOperation> found = this.lost;
			this.lost = new ArrayList<>();
			return found;
		}

		// Returns whether there is nothing more.
		boolean next() throws IOException {
			Hit<EntryDocument> entry = this.entries.peek();
			Hit<Presence.Stored> item = this.stored.peek();
			if (entry == null && item == null) {
				return true;
			}
			String submission = (entry != null) ? String.valueOf(entry.source().submissionId()) : null;
			if (item != null && (submission == null || item.source().id().compareTo(submission) < 0)) {
				look(item.source());
				this.stored.pop();
			}
			else {
				look(entry, (item != null && item.source().id().equals(submission)) ? item.source().seen() : null);
				this.entries.pop();
			}
			return false;
		}

		private void look(Presence.Stored item) {
			if (this.named.equals(item.id()) || item.receivedAt() == null || item.channel() == null) {
				return;
			}
			Instant received = Instant.parse(item.receivedAt());
			if (!received.isBefore(this.first) && received.isBefore(this.before)) {
				this.unproven.merge(Channel.of(item.channel()), 1L, Long::sum);
			}
		}

		private void look(Hit<EntryDocument> hit, Presence.@Nullable Seen seen) {
			EntryDocument entry = hit.source();
			String submission = String.valueOf(entry.submissionId());
			if (entry.outcome() == LedgerOutcome.ACCEPTED) {
				if (submission.equals(this.named)) {
					this.repeated.merge(entry.channel(), 1L, Long::sum);
				}
				this.named = submission;
			}
			String note = (entry.outcome() == LedgerOutcome.ADDED) ? entry.noteId() : null;
			boolean here = seen != null && seen.holds(note);
			if (!here && entry.standing() == Standing.INDEXED && entry.since().isBefore(this.before)) {
				// To be looked at closely: a search is a little late.
				this.lost.add(LedgerDocuments.replace(new Found<>(entry, hit.seqNo(), hit.primaryTerm()), entry.id(),
						entry.with(Standing.PENDING, Sweep.this.clock.instant())));
			}
		}

	}

}
