package cn.minyi.intake.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import cn.minyi.intake.table.SheetRow;
import cn.minyi.intake.table.Table;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The sealed files of imports on this machine: the table until it is done, and the rows
 * to be mended, in the order they were met, until they are too old.
 */
@Component
final class ImportFiles {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final String TABLE = ".table";

	private final SealedFiles files;

	private final Path directory;

	ImportFiles(SealedFiles files, BatchSettings settings) {
		this.files = files;
		this.directory = settings.directory();
	}

	void keep(String workId, InputStream content) throws IOException {
		try (OutputStream sealed = this.files.write(path(workId, TABLE))) {
			content.transferTo(sealed);
		}
	}

	boolean has(String workId) {
		return Files.exists(path(workId, TABLE));
	}

	Table table(String workId) throws IOException {
		return Table.of(() -> this.files.read(path(workId, TABLE)));
	}

	void dropTable(String workId) throws IOException {
		Files.deleteIfExists(path(workId, TABLE));
	}

	/** Nothing of an import is left. */
	void drop(String workId) throws IOException {
		for (Path file : all(workId)) {
			Files.deleteIfExists(file);
		}
	}

	void header(String workId, SheetRow header) throws IOException {
		write(path(workId, ".header"), List.of(new BadRow(header.number(), header.cells(), "", List.of())));
	}

	void bad(String workId, int done, List<BadRow> rows) throws IOException {
		write(path(workId, String.format(Locale.ROOT, ".mend-%06d", done)), rows);
	}

	boolean hasCorrections(String workId) throws IOException {
		return !mends(workId).isEmpty();
	}

	/** The names of the columns, as they came. */
	List<String> header(String workId) throws IOException {
		return read(path(workId, ".header")).get(0).cells();
	}

	void eachBad(String workId, BadRowSink rows) throws IOException {
		for (Path file : mends(workId)) {
			for (BadRow row : read(file)) {
				rows.row(row);
			}
		}
	}

	private void write(Path file, List<BadRow> rows) throws IOException {
		try (OutputStream sealed = this.files.write(file)) {
			for (BadRow row : rows) {
				sealed.write(MAPPER.writeValueAsBytes(row));
				sealed.write('\n');
			}
		}
	}

	private List<BadRow> read(Path file) throws IOException {
		List<BadRow> rows = new ArrayList<>();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(Channels.newInputStream(this.files.read(file)), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				rows.add(MAPPER.readValue(line, BadRow.class));
			}
		}
		return rows;
	}

	private List<Path> all(String workId) throws IOException {
		TreeSet<Path> found = new TreeSet<>();
		if (Files.isDirectory(this.directory)) {
			try (DirectoryStream<Path> all = Files.newDirectoryStream(this.directory, workId + ".*")) {
				all.forEach(found::add);
			}
		}
		return List.copyOf(found);
	}

	private List<Path> mends(String workId) throws IOException {
		// What a program left that was killed while it wrote is no file yet.
		return all(workId).stream()
			.filter((file) -> file.toString().contains(".mend-") && !file.toString().endsWith(".draft"))
			.toList();
	}

	private Path path(String workId, String suffix) {
		return this.directory.resolve(workId + suffix);
	}

	/** Takes rows to be mended. */
	interface BadRowSink {

		void row(BadRow row) throws IOException;

	}

}
