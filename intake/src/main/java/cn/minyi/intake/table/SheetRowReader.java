package cn.minyi.intake.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes rows of the XML of a sheet. A formula is taken as its text and never computed:
 * its last result may come from another file, or from somebody who wants it to be
 * believed. A formula that the file only refers to counts with its last result.
 */
final class SheetRowReader extends DefaultHandler {

	private static final int MOST_COLUMNS = 200;

	private final CellText texts;

	private final MergedCells merged;

	private final RowSink rows;

	private final StringBuilder value = new StringBuilder();

	private final StringBuilder formula = new StringBuilder();

	private @Nullable StringBuilder within;

	private List<String> cells = new ArrayList<>();

	private int row = -1;

	private int column = -1;

	private @Nullable String type;

	private @Nullable String style;

	private boolean phonetic;

	SheetRowReader(CellText texts, MergedCells merged, RowSink rows) {
		this.texts = texts;
		this.merged = merged;
		this.rows = rows;
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		switch (name) {
			case "row" -> {
				String number = attributes.getValue("r");
				this.row = (number != null) ? Integer.parseInt(number) - 1 : this.row + 1;
				this.column = -1;
				this.cells = new ArrayList<>();
			}
			case "c" -> {
				String reference = attributes.getValue("r");
				this.column = (reference != null) ? new CellReference(reference).getCol() : this.column + 1;
				this.type = attributes.getValue("t");
				this.style = attributes.getValue("s");
				this.value.setLength(0);
				this.formula.setLength(0);
			}
			case "v" -> this.within = this.value;
			case "f" -> this.within = this.formula;
			case "t" -> this.within = this.phonetic ? null : this.value;
			// How a Japanese name is read.
			case "rPh" -> this.phonetic = true;
			default -> this.within = null;
		}
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		if (this.within != null) {
			this.within.append(characters, start, length);
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		switch (name) {
			case "c" -> cell();
			case "row" -> row();
			case "rPh" -> this.phonetic = false;
			default -> {
			}
		}
		this.within = null;
	}

	private void cell() {
		if (this.column < this.cells.size() || this.column >= MOST_COLUMNS) {
			return;
		}
		while (this.cells.size() < this.column) {
			this.cells.add("");
		}
		this.cells.add((this.formula.length() > 0) ? "=" + this.formula
				: this.texts.of(this.type, this.style, this.value.toString()));
	}

	private void row() {
		List<Integer> filled = this.merged.fill(this.row, this.cells);
		this.rows.row(new SheetRow(this.row + 1, List.copyOf(this.cells), new HashSet<>(filled)));
	}

}
