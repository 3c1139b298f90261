package cn.minyi.intake.table;

/**
 * Takes the rows of a table one after the other.
 */
@FunctionalInterface
public interface RowSink {

	/**
	 * Takes a row.
	 * @param row not blank; the first one is the header
	 */
	void row(SheetRow row);

}
