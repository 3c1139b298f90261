package cn.minyi.chaos;

import java.util.List;
import java.util.Locale;

/**
 * What became of the messages of one run.
 *
 * @param fault what went wrong
 * @param sent how many messages were sent
 * @param acknowledged of how many the sender was told that they are safe
 * @param refused how often a sender was told, or saw, that a message did not get through
 * @param indexed how many different messages are in the index
 * @param duplicates how many are there more than once
 * @param lost how many were acknowledged and are not there
 * @param recovered seconds from the end of the fault until a message of every channel
 * that was sent afterwards, and all that was acknowledged before, was filed; negative if
 * never
 * @param remark what else is to be said
 */
record Row(String fault, int sent, int acknowledged, int refused, int indexed, int duplicates, int lost,
		double recovered, String remark) {

	/** Whether the run shows what has to hold. */
	boolean isGood() {
		return this.lost == 0 && this.duplicates == 0 && this.acknowledged == this.sent && this.recovered >= 0;
	}

	static String table(List<Row> rows) {
		StringBuilder table = new StringBuilder("%-22s %7s %7s %8s %8s %5s %5s %9s  %s%n".formatted("fault", "sent",
				"acked", "refused", "indexed", "dupl.", "lost", "recovered", ""));
		for (Row row : rows) {
			table.append(String.format(Locale.ROOT, "%-22s %7d %7d %8d %8d %5d %5d %7.1f s  %s%n", row.fault, row.sent,
					row.acknowledged, row.refused, row.indexed, row.duplicates, row.lost, row.recovered,
					row.isGood() ? row.remark : "FAILED " + row.remark));
		}
		return table.toString();
	}

}
