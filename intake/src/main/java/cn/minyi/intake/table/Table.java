package cn.minyi.intake.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Predicate;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody made with a spreadsheet program. It is read as a stream, as often
 * as needed, with little memory whatever its length.
 */
public final class Table {

	/** Most rows besides the header. */
	public static final int MOST_ROWS = 50_000;

	/** Largest file in bytes. */
	public static final long LARGEST_FILE = 32 * 1024 * 1024;

	private final Opening opening;

	private final Format format;

	private Table(Opening opening, Format format) {
		this.opening = opening;
		this.format = format;
	}

	/**
	 * Looks at the first bytes of a file.
	 * @param opening how to open it
	 * @return the table
	 * @throws UnreadableDeliveryException if it is of a form that cannot be read
	 * @throws IOException if the disk fails
	 */
	public static Table of(Opening opening) throws IOException {
		ByteBuffer first = ByteBuffer.allocate(4);
		try (SeekableByteChannel channel = opening.open()) {
			while (first.hasRemaining() && channel.read(first) >= 0) {
				continue;
			}
		}
		int head = first.flip().remaining() < 2 ? 0 : first.getShort() & 0xFFFF;
		if (head == 0x504B) {
			return new Table(opening, Format.XLSX);
		}
		// The old format of Excel, and new ones with a password.
		if (head == 0xD0CF) {
			throw new UnreadableDeliveryException(
					new Mistake("file", OldWorkbook.isEncrypted(opening) ? "mistake.box.password" : "mistake.box.xls"));
		}
		return new Table(opening, Format.CSV);
	}

	/**
	 * The form of the file.
	 * @return by its content, not by its name
	 */
	public Format format() {
		return this.format;
	}

	/**
	 * Reads the rows that are not blank.
	 * @param isHeader tells the header that is looked for, where there are several sheets
	 * @param rows takes the header and the rows
	 * @return the name of the sheet that was read; null where there are no sheets
	 * @throws UnreadableDeliveryException if it is no such table
	 * @throws IOException if the disk fails
	 */
	public @Nullable String read(Predicate<SheetRow> isHeader, RowSink rows) throws IOException {
		Counted counted = new Counted(rows);
		try {
			return switch (this.format) {
				case XLSX -> XlsxTable.read(this.opening, isHeader, counted);
				case CSV -> CsvTable.read(this.opening, isHeader, counted);
			};
		}
		catch (AbortedException ex) {
			throw ex.original();
		}
	}

	/** The forms that can be read and written. */
	public enum Format {

		/** A workbook of Excel since 2007, or of WPS. */
		XLSX,

		/** Values with separators. */
		CSV;

		/**
		 * The ending of file names.
		 * @return with the dot
		 */
		public String suffix() {
			return (this == XLSX) ? ".xlsx" : ".csv";
		}

	}

	/**
	 * Opens a file at its beginning.
	 */
	@FunctionalInterface
	public interface Opening {

		/**
		 * Opens it.
		 * @return to be closed by the caller
		 * @throws IOException if it is not there
		 */
		SeekableByteChannel open() throws IOException;

	}

	private static final class Counted implements RowSink {

		private final RowSink rows;

		private int count;

		private Counted(RowSink rows) {
			this.rows = rows;
		}

		@Override
		public void row(SheetRow row) {
			if (row.isBlank()) {
				return;
			}
			if (this.count++ > MOST_ROWS) {
				throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.rows", MOST_ROWS));
			}
			try {
				this.rows.row(row);
			}
			catch (RuntimeException ex) {
				throw new AbortedException(ex);
			}
		}

	}

}
