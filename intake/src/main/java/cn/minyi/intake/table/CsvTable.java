package cn.minyi.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.function.Predicate;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV as Excel and WPS write it: separated by comma, semicolon or tab, in any
 * charset that {@link CsvCharset} finds.
 */
final class CsvTable {

	private static final char[] SEPARATORS = { ',', ';', '\t', '，' };

	private static final int MOST_COLUMNS = 200;

	private CsvTable() {
	}

	static @Nullable String read(Table.Opening opening, Predicate<SheetRow> isHeader, RowSink rows) throws IOException {
		Charset charset = CsvCharset.of(opening)
			.orElseThrow(() -> new UnreadableDeliveryException(new Mistake("file", "mistake.box.charset")));
		try {
			parse(opening, charset, separator(opening, charset, isHeader), rows);
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.charset"));
		}
		// What the parser throws from within a loop over its records.
		catch (UncheckedIOException | IllegalStateException ex) {
			throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.csv"));
		}
		return null;
	}

	private static void parse(Table.Opening opening, Charset charset, char separator, RowSink rows) throws IOException {
		try (Reader text = reader(opening, charset); CSVParser parser = CSVParser.parse(text, format(separator))) {
			for (CSVRecord record : parser) {
				// Excel's own note on the separator is no row.
				if (record.getRecordNumber() == 1 && record.get(0).startsWith("sep=")) {
					continue;
				}
				if (record.size() > MOST_COLUMNS) {
					throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.csv"));
				}
				// Counts records, not lines: a cell may hold line breaks.
				rows.row(new SheetRow((int) record.getRecordNumber(), record.toList()));
			}
		}
		catch (StopReadingException ex) {
			return;
		}
	}

	// Not the lenient form for Excel: a quotation mark that is never closed would swallow
	// all notes after it.
	private static CSVFormat format(char separator) {
		return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
	}

	private static char separator(Table.Opening opening, Charset charset, Predicate<SheetRow> isHeader)
			throws IOException {
		for (char separator : SEPARATORS) {
			boolean[] found = new boolean[1];
			try {
				parse(opening, charset, separator, (row) -> {
					if (!row.isBlank()) {
						found[0] = isHeader.test(row);
						throw new StopReadingException();
					}
				});
			}
			catch (UncheckedIOException | IllegalStateException ex) {
				continue;
			}
			if (found[0]) {
				return separator;
			}
		}
		return SEPARATORS[0];
	}

	private static Reader reader(Table.Opening opening, Charset charset) throws IOException {
		InputStream bytes = Channels.newInputStream(opening.open());
		BufferedReader reader = new BufferedReader(new InputStreamReader(bytes,
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)));
		reader.mark(1);
		if (reader.read() != '\uFEFF') {
			reader.reset();
		}
		return reader;
	}

}
