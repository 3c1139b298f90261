package cn.minyi.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a workbook once and throws the bytes away, to see how much there is in it
 * before anything is kept. What the file itself says about sizes is not believed.
 */
final class ZipBudget {

	private static final int MOST_PARTS = 2_000;

	// 50,000 rows of 20 columns are about 100 MB of XML.
	private static final long LARGEST_WHOLE = 512L * 1024 * 1024;

	// Shared texts are held in memory while the rows are read.
	private static final long LARGEST_TEXTS = 64L * 1024 * 1024;

	private static final long LARGEST_OTHER = 16L * 1024 * 1024;

	private static final int BUFFER = 64 * 1024;

	private ZipBudget() {
	}

	/**
	 * Checks a workbook.
	 * @throws UnreadableDeliveryException if it unpacks to more than a table can be
	 * @throws IOException if it is broken
	 */
	static void check(ZipFile workbook) throws IOException {
		byte[] buffer = new byte[BUFFER];
		long whole = 0;
		int parts = 0;
		for (ZipArchiveEntry entry : Collections.list(workbook.getEntries())) {
			if (++parts > MOST_PARTS) {
				throw tooMuch();
			}
			long size = 0;
			try (InputStream content = workbook.getInputStream(entry)) {
				for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
					size += read;
					whole += read;
					if (size > largest(entry.getName()) || whole > LARGEST_WHOLE) {
						throw tooMuch();
					}
				}
			}
		}
	}

	private static long largest(String name) {
		if (name.startsWith("xl/worksheets/") || name.startsWith("xl/media/")) {
			return LARGEST_WHOLE;
		}
		return name.startsWith("xl/sharedStrings") ? LARGEST_TEXTS : LARGEST_OTHER;
	}

	private static UnreadableDeliveryException tooMuch() {
		return new UnreadableDeliveryException(new Mistake("file", "mistake.box.unpacked"));
	}

}
