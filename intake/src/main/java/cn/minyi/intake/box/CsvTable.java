package cn.minyi.intake.box;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.TextBytes;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV as Excel and WPS write it: UTF-8 with or without byte order mark, or GB18030.
 */
final class CsvTable {

	// Not the lenient form for Excel: a quotation mark that is never closed would swallow
	// all notes after it.
	private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

	private CsvTable() {
	}

	static List<SheetRow> read(byte[] file) {
		String text = TextBytes.strict(file)
			.orElseThrow(() -> new UnreadableDeliveryException(new Mistake("file", "mistake.box.charset")));
		SheetRows rows = new SheetRows();
		try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
			for (CSVRecord record : parser) {
				// Counts records, not lines: a cell may hold line breaks.
				rows.add(new SheetRow((int) record.getRecordNumber(), record.toList()));
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.csv"));
		}
		return rows.all();
	}

}
