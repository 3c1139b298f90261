package cn.minyi.intake.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a workbook. All cells have the type and the format of text, so that {@code =1+1}
 * stays what it is even when somebody edits the cell, and no temporary file holds what
 * citizens wrote.
 */
final class XlsxWriter implements TableWriter {

	private static final String TEXT = "@";

	// What Excel allows in a cell, in UTF-16 units.
	private static final int LONGEST = 32_767;

	private static final int FLUSHED_EVERY = 500;

	private static final int WIDTH = 24;

	private final Workbook workbook;

	private final Worksheet sheet;

	private int row;

	XlsxWriter(String sheet, OutputStream stream) {
		this.workbook = new Workbook(stream, "minyi", null);
		this.sheet = this.workbook.newWorksheet(sheet);
	}

	@Override
	public void row(List<String> cells) throws IOException {
		for (int i = 0; i < cells.size(); i++) {
			if (this.row == 0) {
				this.sheet.width(i, WIDTH);
			}
			String text = cells.get(i);
			if (!text.isEmpty()) {
				this.sheet.inlineString(this.row, i, text.substring(0, Math.min(text.length(), LONGEST)));
			}
			this.sheet.style(this.row, i).format(TEXT).set();
		}
		this.row++;
		if (this.row % FLUSHED_EVERY == 0) {
			this.sheet.flush();
		}
	}

	@Override
	public void close() throws IOException {
		this.workbook.finish();
	}

}
