package cn.minyi.search.verify;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Records in files, piled by the beginning of an id, so that each pile fits into memory
 * however many there are. First all is written, then each pile is read.
 */
final class Piles {

	/** How many piles there are: of ten million records each has 40,000. */
	static final int COUNT = 256;

	private static final int BUFFER = 8_192;

	private final Path directory;

	private final String name;

	private final @Nullable DataOutputStream[] outputs = new DataOutputStream[COUNT];

	private final int[] heights = new int[COUNT];

	Piles(Path directory, String name) {
		this.directory = directory;
		this.name = name;
	}

	/**
	 * The pile of an id.
	 * @param id anything, usually hex digits
	 * @return from 0; all ids of a pile come before those of the next one
	 */
	static int of(String id) {
		int pile = 0;
		int last = COUNT - 1;
		while (pile < last) {
			int middle = (pile + last + 1) / 2;
			if (id.compareTo(begin(middle)) >= 0) {
				pile = middle;
			}
			else {
				last = middle - 1;
			}
		}
		return pile;
	}

	/**
	 * Where a pile begins.
	 * @param pile from 1
	 * @return the lowest id in it
	 */
	static String begin(int pile) {
		return String.format(Locale.ROOT, "%02x", pile);
	}

	/**
	 * Writes a record.
	 * @param id to which pile
	 * @param record what to write
	 */
	void write(String id, Content record) {
		try {
			int pile = of(id);
			record.to(output(pile));
			this.heights[pile]++;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private DataOutputStream output(int pile) throws IOException {
		DataOutputStream output = this.outputs[pile];
		if (output == null) {
			output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(pile)), BUFFER));
			this.outputs[pile] = output;
		}
		return output;
	}

	/**
	 * How many records are on a pile.
	 * @param pile which
	 * @return 0 or more
	 */
	int height(int pile) {
		return this.heights[pile];
	}

	/**
	 * Ends writing.
	 * @throws IOException if the disk is full
	 */
	void end() throws IOException {
		for (DataOutputStream output : this.outputs) {
			if (output != null) {
				output.close();
			}
		}
	}

	/**
	 * Reads a pile, in the order in which it was written.
	 * @param pile which
	 * @param reader reads one record
	 * @throws IOException if it cannot be read
	 */
	void read(int pile, Reader reader) throws IOException {
		if (this.outputs[pile] == null) {
			return;
		}
		try (BufferedInputStream buffered = new BufferedInputStream(Files.newInputStream(file(pile)));
				DataInputStream input = new DataInputStream(buffered)) {
			buffered.mark(1);
			while (buffered.read() >= 0) {
				buffered.reset();
				reader.one(input);
				buffered.mark(1);
			}
		}
	}

	private Path file(int pile) {
		return this.directory.resolve(this.name + '-' + pile);
	}

	/** Writes one record. */
	@FunctionalInterface
	interface Content {

		void to(DataOutputStream output) throws IOException;

	}

	/** Reads one record. */
	@FunctionalInterface
	interface Reader {

		void one(DataInputStream input) throws IOException;

	}

}
