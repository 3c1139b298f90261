package cn.minyi.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.apache.poi.ss.util.CellRangeAddress;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The merged cells of a sheet, which stand behind its rows. Only the first cell of a
 * range has a text; whoever merged a column down meant it for all rows of the range.
 */
final class MergedCells extends DefaultHandler {

	private static final int MOST_RANGES = 100_000;

	private final TreeMap<Integer, List<CellRangeAddress>> byFirstRow = new TreeMap<>();

	private final List<Open> open = new ArrayList<>();

	private int count;

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		String reference = attributes.getValue("ref");
		if (!name.equals("mergeCell") || reference == null || this.count++ > MOST_RANGES) {
			return;
		}
		CellRangeAddress range = CellRangeAddress.valueOf(reference);
		if (range.getLastRow() > range.getFirstRow()) {
			this.byFirstRow.computeIfAbsent(range.getFirstRow(), (row) -> new ArrayList<>()).add(range);
		}
	}

	/**
	 * Fills a row in. Rows must come in their order.
	 * @param row counted from 0
	 * @param cells its texts, which are completed
	 * @return indexes of the cells that were filled in
	 */
	List<Integer> fill(int row, List<String> cells) {
		this.open.removeIf((each) -> each.range.getLastRow() < row);
		List<Integer> filled = new ArrayList<>();
		for (Open each : this.open) {
			int column = each.range.getFirstColumn();
			while (cells.size() <= column) {
				cells.add("");
			}
			if (cells.get(column).isEmpty() && !each.text.isEmpty()) {
				cells.set(column, each.text);
				filled.add(column);
			}
		}
		for (CellRangeAddress begun : this.byFirstRow.getOrDefault(row, List.of())) {
			int column = begun.getFirstColumn();
			this.open.add(new Open(begun, (column < cells.size()) ? cells.get(column) : ""));
		}
		return filled;
	}

	private record Open(CellRangeAddress range, String text) {

	}

}
