package cn.minyi.search.triage;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The list as its page shows it.
 *
 * @param q the words looked for, empty if none
 * @param total how many items there are in all
 * @param rows the items of this page
 * @param facets ways to narrow the list
 * @param chips filters that are on, with the address of the list without them
 * @param keptBySearch filters that stay when other words are looked for
 * @param keptByDays filters that stay when other days are chosen
 * @param from first day, empty if not restricted
 * @param to last day, empty if not restricted
 * @param review the choice to see only what a person should look at first
 * @param trial the choice to see only what the model on trial files otherwise; absent if
 * there is none, or the viewer may not know
 * @param orders ways to sort, empty if there is only one
 * @param clear address of the list without any filter
 * @param first address of the first page, absent on it
 * @param next address of the next page, absent on the last one
 * @param warnings what could not be followed
 */
record ListView(String q, long total, List<HitRow> rows, List<FacetView> facets, List<Chip> chips,
		Map<String, String> keptBySearch, Map<String, String> keptByDays, String from, String to,
		FacetView.Choice review, FacetView.@Nullable Choice trial, List<FacetView.Choice> orders, String clear,
		@Nullable String first, @Nullable String next, List<String> warnings) {

	/**
	 * A filter that is on.
	 *
	 * @param name what it is about
	 * @param value what it is set to
	 * @param address of the list without it
	 */
	record Chip(String name, String value, String address) {

	}

}
