package cn.minyi.intake.box;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;

/**
 * Collects the rows of a table, up to what one file may hold.
 */
final class SheetRows {

	/** Rows besides the header. */
	static final int MOST_ROWS = 5_000;

	private final List<SheetRow> rows = new ArrayList<>();

	void add(SheetRow row) {
		if (row.isBlank()) {
			return;
		}
		if (this.rows.size() > MOST_ROWS) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.rows", MOST_ROWS));
		}
		this.rows.add(row);
	}

	/**
	 * All rows that are not blank, with the header.
	 */
	List<SheetRow> all() {
		return List.copyOf(this.rows);
	}

}
