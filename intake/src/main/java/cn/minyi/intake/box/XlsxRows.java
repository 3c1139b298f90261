package cn.minyi.intake.box;

import java.util.ArrayList;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the cells that a sheet's parser finds; empty ones are not in the file.
 */
final class XlsxRows implements SheetContentsHandler {

	private static final int MOST_COLUMNS = 200;

	private final SheetRows rows;

	private final List<String> cells = new ArrayList<>();

	XlsxRows(SheetRows rows) {
		this.rows = rows;
	}

	@Override
	public void startRow(int row) {
		this.cells.clear();
	}

	@Override
	public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
		int column = (reference != null) ? new CellReference(reference).getCol() : this.cells.size();
		if (column < this.cells.size() || column >= MOST_COLUMNS) {
			return;
		}
		while (this.cells.size() < column) {
			this.cells.add("");
		}
		this.cells.add((value != null) ? value : "");
	}

	@Override
	public void endRow(int row) {
		this.rows.add(new SheetRow(row + 1, List.copyOf(this.cells)));
	}

}
