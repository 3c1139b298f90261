package cn.minyi.search.opening;

import java.util.List;

import cn.minyi.search.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The record of openings as its page shows it.
 *
 * @param from first day, as a form holds it
 * @param to last day
 * @param by the account whose openings are shown, empty for all
 * @param people who opened how many
 * @param total how many openings match, in words
 * @param rows the newest openings
 * @param cut whether there are more than those
 * @param everybody address of this page for all people
 * @param csv address of the same as a file
 * @param problem what was wrong with the days, absent if nothing
 */
record OpeningsView(String from, String to, String by, List<Person> people, String total, List<Row> rows, boolean cut,
		String everybody, String csv, @Nullable String problem) {

	/**
	 * A person.
	 *
	 * @param name the name
	 * @param account the account
	 * @param total how many in all
	 * @param most the most on one day
	 * @param many whether that is so many that somebody should ask
	 * @param address of this page for that person
	 * @param chosen whether only that person's are shown
	 * @param days how many on which day, the newest first
	 */
	record Person(String name, String account, long total, long most, boolean many, String address, boolean chosen,
			List<Day> days) {

	}

	/**
	 * A day.
	 *
	 * @param day in words
	 * @param count how many
	 * @param many whether that is many
	 * @param address of this page for that person and day
	 */
	record Day(String day, long count, boolean many, String address) {

	}

	/**
	 * An opening.
	 *
	 * @param at when
	 * @param name who
	 * @param account the account
	 * @param receipt what
	 * @param address of the item
	 * @param reason why
	 */
	record Row(Moment at, String name, String account, String receipt, String address, String reason) {

	}

}
