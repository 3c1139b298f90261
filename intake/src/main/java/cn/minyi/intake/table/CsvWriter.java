package cn.minyi.intake.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes CSV that Excel and WPS open as it is: in UTF-8 with a byte order mark, without
 * which they take it for GBK, and with {@link SafeText}s.
 */
final class CsvWriter implements TableWriter {

	private final CSVPrinter printer;

	CsvWriter(OutputStream stream) throws IOException {
		Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
		writer.write('\uFEFF');
		this.printer = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setQuoteMode(QuoteMode.MINIMAL).get());
	}

	@Override
	public void row(List<String> cells) throws IOException {
		this.printer.printRecord(cells.stream().map(SafeText::of).toList());
	}

	@Override
	public void close() throws IOException {
		this.printer.flush();
	}

}
