package cn.minyi.search.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.access.Visibility;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.ItemPage.Count;
import cn.minyi.search.index.ItemPage.Facet;
import cn.minyi.search.index.ItemPage.Hit;
import cn.minyi.search.index.ItemPage.Span;
import cn.minyi.search.index.ItemQuery;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.Notes;
import cn.minyi.search.index.Shadow;
import org.jspecify.annotations.Nullable;

/**
 * Items in memory, so that pages are tested without servers. It keeps to the same rule of
 * access; it only knows some of the restrictions.
 */
public final class FakeItems implements Items {

	private final Map<String, Item> items = new LinkedHashMap<>();

	private final Visibility visibility;

	private boolean reachable = true;

	FakeItems(Visibility visibility) {
		this.visibility = visibility;
	}

	/** Forgets all items and can be reached. */
	public void reset() {
		this.items.clear();
		this.reachable = true;
	}

	/**
	 * Adds an item, or puts it in the place of what was there.
	 * @param submission what was sent
	 * @param classification what was found, or null
	 * @param events what was done
	 * @return the item
	 */
	public Item put(Submission submission, @Nullable Classification classification, CaseEvent... events) {
		Case followUp = Case.accepted(submission.id());
		for (CaseEvent event : events) {
			followUp = followUp.apply(event);
		}
		return put(new Item(submission, classification, null, followUp, Notes.NONE, recorded(submission)));
	}

	/**
	 * Adds an item, or puts it in the place of what was there.
	 * @param item whole
	 * @return the item
	 */
	public Item put(Item item) {
		this.items.put(item.submission().id(), item);
		return item;
	}

	private static Instant recorded(Submission submission) {
		return submission.receivedAt().plusMillis(12);
	}

	/** From now on nothing can be read. */
	public void becomeUnreachable() {
		this.reachable = false;
	}

	@Override
	public ItemPage search(ItemQuery query, Viewer viewer) {
		requireReachable();
		if (query.trial() != null && !viewer.comparesModels()) {
			throw new IllegalArgumentException("this viewer may not compare models");
		}
		int from = (query.after() != null) ? cursor(query.after()) : 0;
		List<Item> found = this.items.values()
			.stream()
			.filter((item) -> visible(item, viewer) && matches(item, query))
			.sorted(Comparator.comparing((Item item) -> item.submission().receivedAt()).reversed())
			.toList();
		List<Hit> hits = found.stream()
			.skip(from)
			.limit(query.size())
			.map((item) -> hit(item.asSeenBy(viewer), query))
			.toList();
		int to = from + hits.size();
		return new ItemPage(found.size(), hits, facets(found), (to < found.size()) ? "at" + to : null);
	}

	private static int cursor(String after) {
		if (!after.matches("at\\d+")) {
			throw new IllegalArgumentException("not a cursor");
		}
		return Integer.parseInt(after.substring(2));
	}

	private static boolean matches(Item item, ItemQuery query) {
		return (query.q() == null || item.submission().wholeText().contains(query.q()))
				&& (query.category() == null || query.category() == item.filing().category())
				&& (query.status() == null || query.status() == item.followUp().status())
				&& (query.unit() == null || item.filing().responsible().contains(query.unit()))
				&& (query.trial() == null || disagreed(item, query.trial()));
	}

	private static boolean disagreed(Item item, ItemQuery.Trial trial) {
		Shadow shadow = item.shadow();
		Classification found = item.classification();
		return trial.compared().covers(item) && shadow != null && found != null
				&& (shadow.differsInCategory(found) || shadow.differsInLead(found));
	}

	private static Hit hit(Item item, ItemQuery query) {
		int at = (query.q() != null) ? item.submission().wholeText().indexOf(query.q()) : -1;
		return new Hit(item, (at < 0) ? List.of() : List.of(new Span(at, at + query.q().length())));
	}

	private static Map<Facet, List<Count>> facets(List<Item> found) {
		return Map.of(Facet.CATEGORY,
				counts(found, (item) -> (item.filing().category() != null) ? item.filing().category().name() : null),
				Facet.STATUS, counts(found, (item) -> item.followUp().status().code()), Facet.CHANNEL,
				counts(found, (item) -> item.submission().channel().code()));
	}

	private static List<Count> counts(List<Item> found, Function<Item, @Nullable String> value) {
		return found.stream()
			.map(value)
			.filter((each) -> each != null)
			.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.map((entry) -> new Count(entry.getKey(), entry.getValue()))
			.toList();
	}

	@Override
	public Optional<Item> find(String id, Viewer viewer) {
		requireReachable();
		return Optional.ofNullable(this.items.get(id))
			.filter((item) -> visible(item, viewer))
			.map((item) -> item.asSeenBy(viewer));
	}

	private boolean visible(Item item, Viewer viewer) {
		CaseEvent.Assigned assigned = item.followUp().assignment();
		return this.visibility.allows(viewer, (assigned != null) ? assigned.unit() : null, item.filing().accused());
	}

	private void requireReachable() {
		if (!this.reachable) {
			throw new UncheckedIOException(new IOException("out of reach"));
		}
	}

}
