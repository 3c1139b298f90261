package cn.minyi.search.models;

import java.util.List;
import java.util.Locale;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Difference;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.ItemQuery;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.Shadow;
import cn.minyi.search.learning.Models;
import cn.minyi.search.learning.TrialCounts;
import cn.minyi.search.models.LiveView.Changed;
import cn.minyi.search.models.LiveView.Decided;
import cn.minyi.search.models.LiveView.Figure;
import cn.minyi.search.models.LiveView.Label;
import cn.minyi.search.models.LiveView.Pair;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Compares two models on live items, in words. Every figure leads to the list of the
 * items that it counts.
 */
@Component
class LiveViews {

	private static final int NEWEST = 10;

	private static final int EXCERPT = 80;

	private final Models models;

	private final Items items;

	private final UnitDirectory units;

	private final Times times;

	private final Wording words;

	LiveViews(Models models, Items items, UnitDirectory units, Times times, Wording words) {
		this.models = models;
		this.items = items;
		this.units = units;
		this.times = times;
		this.words = words;
	}

	LiveView of(Compared compared, Viewer viewer) {
		TrialCounts counts = this.models.count(compared, viewer);
		return new LiveView(counts.items(), figure(Difference.ANY, counts.different()),
				figure(Difference.CATEGORY, counts.inCategory()), figure(Difference.UNIT, counts.inUnit()),
				counts.pairs().stream().map(this::pair).toList(), verdict(counts),
				counts.decided().stream().map(this::decided).toList(), newest(compared, viewer));
	}

	private static Figure figure(Difference difference, long count) {
		return new Figure(count, "/submissions?trial=" + difference.code());
	}

	private Pair pair(TrialCounts.Pair pair) {
		return new Pair(label(pair.active()), label(pair.tried()),
				figure(Difference.pair(pair.active(), pair.tried()), pair.items()));
	}

	private @Nullable String verdict(TrialCounts counts) {
		long items = 0;
		long active = 0;
		long tried = 0;
		for (TrialCounts.Decided each : counts.decided()) {
			items += each.items();
			active += each.active();
			tried += each.tried();
		}
		return (items > 0) ? this.words.of("models.live.verdict", items, active, tried) : null;
	}

	private Decided decided(TrialCounts.Decided decided) {
		String direction = ComparisonTables.direction(decided.active(), decided.tried());
		return new Decided(label(decided.category()), decided.items(), decided.active(), decided.tried(), direction,
				this.words.of("models.change." + direction, Math.abs(decided.tried() - decided.active())));
	}

	private List<Changed> newest(Compared compared, Viewer viewer) {
		ItemQuery query = new ItemQuery(null, null, null, null, null, null, null, null, null,
				new ItemQuery.Trial(compared, Difference.ANY), null, null, ItemQuery.Order.NEWEST, null, NEWEST);
		return this.items.search(query, viewer).hits().stream().map(ItemPage.Hit::item).map(this::changed).toList();
	}

	private Changed changed(Item item) {
		Classification active = item.classification();
		Shadow tried = item.shadow();
		if (active == null || tried == null) {
			throw new IllegalStateException("two models are compared on an item that one has not filed");
		}
		String units = tried.differsInLead(active)
				? this.words.of("models.live.units",
						unit(active.responsible().isEmpty() ? null : active.responsible().get(0)), unit(tried.lead()))
				: null;
		boolean decided = item.followUp().correction() != null;
		return new Changed("/submissions/" + item.submission().id() + "?trial=" + Difference.ANY.code(),
				excerpt(item.submission().wholeText()), item.submission().receipt(),
				this.times.moment(item.submission().receivedAt()), label(active.category()),
				tried.differsInCategory(active) ? label(tried.category()) : null, units,
				decided ? label(item.filing().category()) : null);
	}

	private String unit(@Nullable String code) {
		return (code != null) ? this.units.name(code) : this.words.of("none");
	}

	// By characters, so that none is cut in two.
	private static String excerpt(String text) {
		String line = text.strip().replaceAll("\\s+", " ");
		return (line.codePointCount(0, line.length()) <= EXCERPT) ? line
				: line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + '…';
	}

	private Label label(@Nullable Category category) {
		String style = (category != null) ? category.name().toLowerCase(Locale.ROOT) : "waiting";
		return new Label(this.words.category(category), "category-" + style);
	}

}
