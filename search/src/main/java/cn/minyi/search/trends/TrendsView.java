package cn.minyi.search.trends;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The trends as their page shows them.
 *
 * @param from first day
 * @param to last day
 * @param presets usual periods
 * @param title the period in words
 * @param figures all items, then by category
 * @param headings names of the categories with the class of their colour
 * @param days by day, newest first
 * @param breakdowns by other things
 * @param erased a sentence on erased items, absent if there are none
 * @param problem why another period is shown than was asked for, absent if it is not
 */
record TrendsView(String from, String to, List<Preset> presets, String title, List<Figure> figures,
		List<Heading> headings, List<Day> days, List<Breakdown> breakdowns, @Nullable String erased,
		@Nullable String problem) {

	/**
	 * A usual period.
	 *
	 * @param label what people read
	 * @param address of its page
	 * @param chosen whether it is shown
	 */
	record Preset(String label, String address, boolean chosen) {

	}

	/**
	 * A number of items.
	 *
	 * @param label what they have in common
	 * @param count how many
	 * @param address of the list of just these items, absent if there is no such list
	 * @param change compared with the period before, in words, absent if not compared
	 * @param style class of the colour, empty for none
	 */
	record Figure(String label, long count, @Nullable String address, @Nullable String change, String style) {

	}

	/**
	 * A column of the table of days.
	 *
	 * @param label name of the category
	 * @param style class of its colour
	 */
	record Heading(String label, String style) {

	}

	/**
	 * A row of the table of days.
	 *
	 * @param day the day in words
	 * @param total all items of the day
	 * @param figures one for each heading
	 */
	record Day(String day, Figure total, List<Figure> figures) {

	}

	/**
	 * Items counted by something.
	 *
	 * @param name for links
	 * @param title what people read
	 * @param note what to bear in mind, absent if nothing
	 * @param rows most frequent first
	 */
	record Breakdown(String name, String title, @Nullable String note, List<Figure> rows) {

	}

}
