package cn.minyi.search.triage;

import java.util.List;

/**
 * One way to narrow the list.
 *
 * @param name the parameter of the address
 * @param title what people read
 * @param choices the most frequent values, the chosen one always among them if it occurs
 * @param more further values
 */
record FacetView(String name, String title, List<Choice> choices, List<Choice> more) {

	/**
	 * One value.
	 *
	 * @param value as it stands in the address
	 * @param label what people read
	 * @param count how many items have it
	 * @param address of the list narrowed to it, or widened again if it is chosen
	 * @param chosen whether the list is narrowed to it
	 */
	record Choice(String value, String label, long count, String address, boolean chosen) {

	}

}
