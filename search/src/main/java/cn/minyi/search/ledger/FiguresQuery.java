package cn.minyi.search.ledger;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.ledger.Figures.Row;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.util.NamedValue;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Adds up the ledger.
 */
@Component
class FiguresQuery {

	private static final int SOURCES = 20;

	private static final int ALL = 50;

	private final LedgerSearch search;

	FiguresQuery(LedgerSearch search) {
		this.search = search;
	}

	/**
	 * Adds up.
	 * @param now the current time
	 * @param audit what the last look through everything found, or null
	 * @return the account
	 * @throws IOException if the index cannot be searched now
	 */
	Figures of(Instant now, @Nullable Audit audit) throws IOException {
		Map<String, Aggregate> found = this.search
			.search((request) -> request.size(0)
				.aggregations("first", (first) -> first.min((min) -> min.field("recordedAt")))
				.aggregations("channels", channels()), EntryDocument.class)
			.aggregations();
		List<Row> rows = new ArrayList<>();
		for (StringTermsBucket bucket : buckets(found.get("channels"))) {
			Channel channel = Channel.of(bucket.key().stringValue());
			List<Row> sources = new ArrayList<>();
			for (StringTermsBucket source : buckets(bucket.aggregations().get("sources"))) {
				sources.add(row(channel, source.key().stringValue(), source.aggregations(), List.of()));
			}
			rows.add(row(channel, null, bucket.aggregations(), sources));
		}
		rows.sort(Comparator.comparing(Row::channel));
		return new Figures(now, time(found.get("first").min().value()), rows, audit);
	}

	private static Aggregation channels() {
		return Aggregation.of((channels) -> parts(channels.terms((terms) -> terms.field("channel").size(ALL)))
			.aggregations("sources", Aggregation.of((sources) -> parts(sources
				.terms((terms) -> terms.field("source").size(SOURCES).order(NamedValue.of("last", SortOrder.Desc)))))));
	}

	private static Aggregation.Builder.ContainerBuilder parts(Aggregation.Builder.ContainerBuilder of) {
		return of.aggregations("last", (last) -> last.max((max) -> max.field("recordedAt")))
			.aggregations("missing", (missing) -> missing.sum((sum) -> sum.field("missing")))
			.aggregations("entries",
					(entries) -> entries.filter(LedgerSearch.ENTRIES)
						.aggregations("standings",
								(standings) -> standings
									.terms((terms) -> terms.field("standing").size(Standing.values().length))
									.aggregations("oldest", (oldest) -> oldest.min((min) -> min.field("since")))));
	}

	private static Row row(Channel channel, @Nullable String source, Map<String, Aggregate> found, List<Row> sources) {
		long[] counts = new long[Standing.values().length];
		Instant oldest = null;
		for (StringTermsBucket bucket : buckets(found.get("entries").filter().aggregations().get("standings"))) {
			Standing standing = Standing.valueOf(bucket.key().stringValue());
			counts[standing.ordinal()] = bucket.docCount();
			if (standing == Standing.PENDING) {
				oldest = time(bucket.aggregations().get("oldest").min().value());
			}
		}
		long missing = Math.round(found.get("missing").sum().value());
		return new Row(channel, source,
				new Counts(counts[Standing.INDEXED.ordinal()], counts[Standing.SERVED.ordinal()],
						counts[Standing.QUARANTINED.ordinal()], counts[Standing.PENDING.ordinal()],
						counts[Standing.GAP.ordinal()] + missing),
				oldest, time(found.get("last").max().value()), sources);
	}

	private static List<StringTermsBucket> buckets(Aggregate terms) {
		// In an index without any document the field may be of no type yet.
		return terms.isSterms() ? terms.sterms().buckets().array() : List.of();
	}

	private static @Nullable Instant time(@Nullable Double millis) {
		return (millis == null || millis.isInfinite() || millis.isNaN()) ? null
				: Instant.ofEpochMilli(millis.longValue());
	}

}
