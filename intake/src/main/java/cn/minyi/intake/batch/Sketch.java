package cn.minyi.intake.batch;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.TreeSet;

/**
 * A small sample of a table's rows, by which two editions of one table are known: the
 * smallest hashes. Of two tables those of both together are a fair sample of all rows, so
 * the part of them that both have estimates the part of all rows that both have.
 *
 * @param smallest hashes of rows
 */
record Sketch(TreeSet<Long> smallest) {

	private static final int SIZE = 128;

	static Sketch read(String text) {
		TreeSet<Long> smallest = new TreeSet<>();
		ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
		while (bytes.remaining() >= Long.BYTES) {
			smallest.add(bytes.getLong());
		}
		return new Sketch(smallest);
	}

	String text() {
		ByteBuffer bytes = ByteBuffer.allocate(this.smallest.size() * Long.BYTES);
		this.smallest.forEach(bytes::putLong);
		return Base64.getEncoder().encodeToString(bytes.array());
	}

	/**
	 * How much two tables have in common.
	 * @return 0 to 1
	 */
	double likeness(Sketch other) {
		TreeSet<Long> both = new TreeSet<>(this.smallest);
		both.addAll(other.smallest);
		long sampled = Math.min(SIZE, both.size());
		long shared = both.stream()
			.limit(sampled)
			.filter((each) -> this.smallest.contains(each) && other.smallest.contains(each))
			.count();
		return (sampled > 0) ? (double) shared / sampled : 0;
	}

	/** Makes a sketch of rows that come one after the other. */
	static final class Maker {

		private final TreeSet<Long> smallest = new TreeSet<>();

		void add(long row) {
			this.smallest.add(row);
			if (this.smallest.size() > SIZE) {
				this.smallest.pollLast();
			}
		}

		Sketch make() {
			return new Sketch(this.smallest);
		}

	}

}
