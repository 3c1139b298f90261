package cn.minyi.intake.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.domain.csv.CsvLine;

/**
 * Writes CSV that Excel and WPS open as it is.
 */
final class CsvWriter implements TableWriter {

	private final Writer writer;

	CsvWriter(OutputStream stream) throws IOException {
		this.writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
		this.writer.write(CsvLine.BYTE_ORDER_MARK);
	}

	@Override
	public void row(List<String> cells) throws IOException {
		this.writer.write(CsvLine.of(cells));
	}

	@Override
	public void close() throws IOException {
		this.writer.flush();
	}

}
