package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.table.Table;
import cn.minyi.intake.table.TableWriter;
import cn.minyi.intake.work.WorkEvent;

import org.springframework.stereotype.Component;

/**
 * Writes the rows that somebody has to mend as a file of the same form, with all columns
 * as they came and one more that says what to mend. Rows that were accepted are left out:
 * in a file that comes back they could only be doubled.
 */
@Component
final class Corrections {

	private final ImportFiles files;

	private final Sentences sentences;

	Corrections(ImportFiles files, Sentences sentences) {
		this.files = files;
		this.sentences = sentences;
	}

	void write(WorkEvent.Imported state, OutputStream stream) throws IOException {
		List<String> header = new ArrayList<>(this.files.header(state.workId()));
		// What was to be mended the last time is no column of the table.
		int mend = header.indexOf(NoteColumns.MEND);
		if (mend < 0) {
			mend = header.size();
			header.add(NoteColumns.MEND);
		}
		int column = mend;
		try (TableWriter writer = TableWriter.to(format(state), NoteColumns.MEND, stream)) {
			writer.row(header);
			this.files.eachBad(state.workId(), (row) -> {
				List<String> cells = new ArrayList<>(row.cells());
				while (cells.size() <= column) {
					cells.add("");
				}
				cells.set(column, this.sentences.say(row.mistake()));
				writer.row(cells);
			});
		}
	}

	static Table.Format format(WorkEvent.Imported state) {
		return Table.Format.valueOf(state.format().toUpperCase(Locale.ROOT));
	}

}
