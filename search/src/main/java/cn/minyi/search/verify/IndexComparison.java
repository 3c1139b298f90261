package cn.minyi.search.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Visibility;
import cn.minyi.search.index.IndexerProgress;
import cn.minyi.search.index.Indices;
import cn.minyi.search.index.Presence;
import cn.minyi.search.ledger.ItemPages;
import cn.minyi.search.ledger.Pages;
import cn.minyi.search.ledger.Standing;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Compares the ledger and Kafka's submissions with the index, a pile at a time.
 */
final class IndexComparison {

	private static final int PAGE = 1_000;

	private static final int AT_ONCE = 20_000;

	private final ScopedSearch items;

	private final Presence presence;

	private final IndexerProgress progress;

	private final Tally tally;

	private final Set<String> setAside;

	IndexComparison(ElasticsearchClient client, Admin admin, Tally tally, Set<String> setAside) {
		this.items = new ScopedSearch(client, new Visibility(UnitDirectory.shipped()), Indices.SUBMISSIONS);
		this.presence = new Presence(client);
		this.progress = new IndexerProgress(client, admin);
		this.tally = tally;
		this.setAside = setAside;
	}

	/**
	 * Compares.
	 * @param named entries by the submission that they name
	 * @param kept what Kafka has, by the same
	 * @param sentences takes what is being done
	 * @throws IOException if Elasticsearch cannot be read, or a file
	 */
	void compare(Piles named, Piles kept, Consumer<String> sentences) throws IOException {
		for (int from = 0; from < Piles.COUNT;) {
			int to = together(named, kept, from);
			List<Recorded> entries = new ArrayList<>();
			Map<String, Kept> records = new HashMap<>();
			for (int pile = from; pile < to; pile++) {
				named.read(pile, (input) -> {
					Recorded entry = Recorded.read(input);
					if (entry != null) {
						entries.add(entry);
					}
				});
				kept.read(pile, (input) -> {
					Kept record = Kept.read(input);
					records.put(record.key(), record);
				});
			}
			compare(entries, records, from, to);
			sentences.accept("已核对 " + to * 100 / Piles.COUNT + "%。");
			from = to;
		}
	}

	// Low piles are compared together, as each comparison takes a few requests.
	private static int together(Piles named, Piles kept, int from) {
		int to = from;
		int records = 0;
		do {
			records += named.height(to) + kept.height(to);
			to++;
		}
		while (to < Piles.COUNT && records + named.height(to) + kept.height(to) <= AT_ONCE);
		return to;
	}

	private void compare(List<Recorded> entries, Map<String, Kept> kept, int from, int to) throws IOException {
		// First how far the indexer has come: what it has passed must be seen below.
		Map<TopicPartition, Long> committed = this.progress.committed();
		Set<String> named = new HashSet<>();
		for (Recorded entry : entries) {
			if (entry.entry().outcome() == LedgerOutcome.ACCEPTED) {
				named.add(submission(entry));
			}
		}
		Map<String, Presence.Seen> seen = items(from, to, named);
		lookClosely(entries, kept.values(), seen);
		Set<String> accepted = new HashSet<>();
		for (Recorded entry : entries) {
			Presence.@Nullable Seen item = seen.get(submission(entry));
			@Nullable Kept record = kept.get(entry.key());
			this.tally.standing(entry,
					new Standing.Sight(item != null && item.holds(entry.noteId()), this.setAside.contains(entry.key()),
							record == null || record.passed(committed)),
					(record != null) ? Cause.NOT_INDEXED : Cause.NO_RECORD);
			if (entry.entry().outcome() == LedgerOutcome.ACCEPTED && !accepted.add(submission(entry))) {
				this.tally.repeated(entry.entry().channel());
			}
		}
		for (Kept record : kept.values()) {
			if (!record.channel().isEmpty() && !named.contains(record.key()) && !seen.containsKey(record.key())
					&& !this.setAside.contains(record.key()) && record.passed(committed)) {
				this.tally.unnamed(Channel.of(record.channel()), record.key());
			}
		}
	}

	private Map<String, Presence.Seen> items(int from, int to, Set<String> named) throws IOException {
		Query range = Query.of((query) -> query.range((between) -> between.term((term) -> {
			term.field("id");
			if (from > 0) {
				term.gte(Piles.begin(from));
			}
			return (to < Piles.COUNT) ? term.lt(Piles.begin(to)) : term;
		})));
		Map<String, Presence.Seen> seen = new HashMap<>();
		Pages<Hit<Presence.Stored>> pages = new Pages<>(
				(last) -> ItemPages.page(this.items, range, (last != null) ? last.sort() : List.of(), PAGE));
		for (Hit<Presence.Stored> hit = pages.peek(); hit != null; hit = pages.peek()) {
			Presence.Stored item = hit.source();
			seen.put(item.id(), item.seen());
			if (!named.contains(item.id()) && item.receivedAt() != null && item.channel() != null) {
				this.tally.unproven(Channel.of(item.channel()), Instant.parse(item.receivedAt()));
			}
			pages.pop();
		}
		return seen;
	}

	// A search is a little late; what it does not find is read by its id.
	private void lookClosely(List<Recorded> entries, Iterable<Kept> kept, Map<String, Presence.Seen> seen)
			throws IOException {
		Set<String> unseen = new HashSet<>();
		for (Recorded entry : entries) {
			Presence.@Nullable Seen item = seen.get(submission(entry));
			if (item == null || !item.holds(entry.noteId())) {
				unseen.add(submission(entry));
			}
		}
		for (Kept record : kept) {
			if (!record.channel().isEmpty() && !seen.containsKey(record.key())) {
				unseen.add(record.key());
			}
		}
		List<String> ids = new ArrayList<>(unseen);
		for (int from = 0; from < ids.size(); from += PAGE) {
			seen.putAll(this.presence.of(ids.subList(from, Math.min(ids.size(), from + PAGE))));
		}
	}

	private static String submission(Recorded entry) {
		return String.valueOf(entry.entry().submissionId());
	}

}
