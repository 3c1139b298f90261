package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.table.SheetRow;
import cn.minyi.intake.table.Table;
import cn.minyi.intake.table.TableWriter;

/**
 * Makes the largest table that may be imported and reads it from a sealed file, as an
 * import does, in a JVM with as little memory as its caller gives it.
 */
final class LargeTable {

	private LargeTable() {
	}

	static void write(Path file) throws IOException {
		try (OutputStream stream = Files.newOutputStream(file);
				TableWriter writer = TableWriter.to(Table.Format.XLSX, "登记", stream)) {
			writer.row(List.of("内容(必填)", "地点", "反映单位", "联系方式", "投放日期", "意见箱"));
			for (int i = 0; i < Table.MOST_ROWS; i++) {
				writer.row(List.of("第" + i + "条：建设路" + i % 997 + "号的路灯坏了三个月，多次反映没人修，每次都说是别的部门的事，希望有人管一管。" + i * 7919L,
						"建设路" + i % 997 + "号", "城管局", "张三 139" + String.format(Locale.ROOT, "%08d", i), "2026-03-02",
						"人民广场东门"));
			}
		}
	}

	/** Arguments: the table, and where to keep it sealed. */
	public static void main(String[] arguments) throws IOException {
		SealedFiles files = new SealedFiles(new KeyedHash(new byte[32]));
		Path sealed = Path.of(arguments[1]);
		try (OutputStream stream = files.write(sealed)) {
			Files.copy(Path.of(arguments[0]), stream);
		}
		NoteTable tables = new NoteTable(new KeyedHash(new byte[32]), Clock.system(ZoneId.of("Asia/Shanghai")));
		Table table = Table.of(() -> files.read(sealed));
		long start = System.nanoTime();
		NoteTable.Survey survey = tables.survey(table, NoteKind.BOX);
		Readable readable = new Readable();
		tables.read(table, NoteKind.BOX, survey.content(), readable);
		long millis = (System.nanoTime() - start) / 1_000_000;
		long peak = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.map(MemoryPoolMXBean::getPeakUsage)
			.mapToLong((usage) -> usage.getUsed())
			.sum();
		if (readable.count != survey.rows()) {
			throw new UncheckedIOException(new IOException(readable.count + " of " + survey.rows()));
		}
		System.out.printf(Locale.ROOT, "%d rows read twice in %d ms, peak heap %d MB of %d MB%n", survey.rows(), millis,
				peak >> 20, Runtime.getRuntime().maxMemory() >> 20);
	}

	private static final class Readable implements NoteTable.NoteSink {

		private int count;

		@Override
		public void header(SheetRow header, int mend) {
			// Not a note.
		}

		@Override
		public void note(SheetRow row, String identity, Decoded note) {
			if (note instanceof Decoded.Readable) {
				this.count++;
			}
		}

	}

}
