package cn.minyi.intake.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a table as a stream. Whatever a cell holds stays a text: it never becomes a
 * formula in the program of whoever opens the file.
 */
public interface TableWriter extends Closeable {

	/**
	 * Writes a row.
	 * @param cells its texts
	 * @throws IOException if the stream fails
	 */
	void row(List<String> cells) throws IOException;

	/**
	 * A writer.
	 * @param format the form of the file
	 * @param sheet name of the sheet, where there are sheets
	 * @param stream left open
	 * @return to be closed, or the table is not complete
	 * @throws IOException if the stream fails
	 */
	static TableWriter to(Table.Format format, String sheet, OutputStream stream) throws IOException {
		return (format == Table.Format.XLSX) ? new XlsxWriter(sheet, stream) : new CsvWriter(stream);
	}

}
