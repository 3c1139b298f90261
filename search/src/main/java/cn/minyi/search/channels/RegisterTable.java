package cn.minyi.search.channels;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.minyi.domain.csv.CsvLine;
import cn.minyi.domain.csv.SafeText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The register as a table in CSV, which can be exported, changed and imported again.
 */
final class RegisterTable {

	/** Most rows of a table. */
	static final int MOST = 5_000;

	private RegisterTable() {
	}

	/**
	 * Reads a table in UTF-8 or GB18030.
	 * @return empty if it is no such table
	 */
	static Optional<List<Row>> read(byte[] file) {
		String text = decode(file, StandardCharsets.UTF_8).or(() -> decode(file, Charset.forName("GB18030")))
			.orElse("");
		String content = text.startsWith(CsvLine.BYTE_ORDER_MARK) ? text.substring(1) : text;
		char separator = content.lines().findFirst().orElse("").contains("\t") ? '\t'
				: (content.lines().findFirst().orElse("").contains(";") ? ';' : ',');
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setDelimiter(separator)
			.setHeader()
			.setSkipHeaderRecord(true)
			.setTrim(true)
			.get();
		try (CSVParser parser = CSVParser.parse(new StringReader(content), format)) {
			if (!parser.getHeaderNames().containsAll(EntryForm.COLUMNS.subList(0, 4))) {
				return Optional.empty();
			}
			List<Row> rows = new ArrayList<>();
			for (CSVRecord record : parser) {
				if (rows.size() == MOST) {
					return Optional.empty();
				}
				if (record.stream().anyMatch((cell) -> !cell.isBlank())) {
					rows.add(new Row((int) record.getRecordNumber() + 1, form(record)));
				}
			}
			return Optional.of(rows);
		}
		catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException ex) {
			return Optional.empty();
		}
	}

	private static EntryForm form(CSVRecord record) {
		@Nullable String[] cells = EntryForm.COLUMNS.stream()
			.map((column) -> record.isSet(column) ? SafeText.original(record.get(column)) : "")
			.toArray(String[]::new);
		return new EntryForm(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
	}

	private static Optional<String> decode(byte[] file, Charset charset) {
		try {
			return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Writes a table.
	 * @param rows the register with its figures
	 */
	static String write(List<ChannelsView.Row> rows) {
		StringBuilder table = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
		table.append(CsvLine.of(Stream.concat(EntryForm.COLUMNS.stream(), Stream.of("件数", "回收率")).toList()));
		for (ChannelsView.Row row : rows) {
			EntryForm form = EntryForm.of(row.entry());
			table.append(CsvLine.of(Stream
				.of(form.code(), row.entry().channel().title(), form.name(), row.unit(), form.source(), form.place(),
						form.handedOut(), form.since(), form.until(), String.valueOf(row.count()), row.rate())
				.map((cell) -> (cell != null) ? cell : "")
				.toList()));
		}
		return table.toString();
	}

	/**
	 * A row of a table.
	 *
	 * @param number as the spreadsheet program shows it
	 * @param form what it says
	 */
	record Row(int number, EntryForm form) {

	}

}
