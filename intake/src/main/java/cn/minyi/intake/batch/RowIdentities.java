package cn.minyi.intake.batch;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.note.NoteKind;

/**
 * Gives the rows of one table their identities: by what a row says, and by how many rows
 * before it say the same. So a row that is added at the top, or another order, changes no
 * other row's identity, while two notes with the same words are two. Used once, for the
 * rows in their order.
 */
final class RowIdentities {

	private static final int HEX = 32;

	private final Map<Long, Integer> occurrences = new HashMap<>();

	private final Sketch.Maker sketch = new Sketch.Maker();

	private final KeyedHash hash;

	private final String kind;

	private final MessageDigest content;

	private int rows;

	RowIdentities(KeyedHash hash, NoteKind kind) {
		this.hash = hash;
		this.kind = kind.code();
		try {
			this.content = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/**
	 * The identity of the next row.
	 * @param values what it says
	 * @return unique in the table
	 */
	String next(String[] values) {
		String[] parts = Arrays.copyOf(values, values.length + 1);
		parts[values.length] = this.kind;
		byte[] row = HexFormat.of().parseHex(this.hash.hex(parts));
		this.content.update(row);
		this.rows++;
		long number = ByteBuffer.wrap(row).getLong();
		this.sketch.add(number);
		int occurrence = this.occurrences.merge(number, 1, Integer::sum);
		return HexFormat.of().formatHex(row).substring(0, HEX) + "-" + occurrence;
	}

	/** How many rows there were. */
	int rows() {
		return this.rows;
	}

	/** By which the same table is known again, whatever the bytes of its file. */
	String content() {
		return HexFormat.of().formatHex(this.content.digest()).substring(0, HEX);
	}

	Sketch sketch() {
		return this.sketch.make();
	}

}
