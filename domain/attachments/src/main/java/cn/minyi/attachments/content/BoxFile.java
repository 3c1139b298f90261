package cn.minyi.attachments.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A file made of boxes, changed in place: boxes that are not kept become empty ones of
 * the same length, so that nothing else moves and all places named in the file stay
 * right.
 */
final class BoxFile {

	private static final int HEAD = 8;

	private static final Set<String> TOP = Set.of("ftyp", "moov", "mdat", "meta", "moof", "styp", "sidx", "free",
			"skip", "wide", "udta", "uuid", "mfra", "pdin", "prft", "emsg", "ssix");

	private final byte[] array;

	private final Bytes bytes;

	// The parts of the media data that something refers to.
	private final BitSet kept = new BitSet();

	private final List<Box> top;

	private long referred;

	BoxFile(byte[] sent) throws MalformedFileException {
		this.array = sent;
		this.bytes = new Bytes(sent);
		this.top = readTop();
	}

	Bytes bytes() {
		return this.bytes;
	}

	List<Box> top() {
		return this.top;
	}

	List<Box> in(Box box, int skipped) throws MalformedFileException {
		List<Box> found = new ArrayList<>();
		int at = box.body() + skipped;
		while (at < box.end()) {
			// QuickTime ends some lists with a zero.
			if (box.end() - at < HEAD) {
				zero(at, box.end());
				break;
			}
			Box child = at(at, box.end());
			found.add(child);
			at = child.end();
		}
		return found;
	}

	/** Keeps the boxes of these types and empties the others. */
	List<Box> keepIn(Box box, int skipped, Set<String> types) throws MalformedFileException {
		List<Box> found = in(box, skipped);
		found.stream().filter((each) -> !types.contains(each.type())).forEach(this::empty);
		return found.stream().filter((each) -> types.contains(each.type())).toList();
	}

	void empty(Box box) {
		this.array[box.start() + 4] = 'f';
		this.array[box.start() + 5] = 'r';
		this.array[box.start() + 6] = 'e';
		this.array[box.start() + 7] = 'e';
		zero(box.body(), box.end());
	}

	void zero(int from, int to) {
		Arrays.fill(this.array, from, Math.max(from, to), (byte) 0);
	}

	void write(int at, byte[] content) {
		System.arraycopy(content, 0, this.array, at, content.length);
	}

	/** Says that something that is kept refers to this part of the file. */
	void refer(long from, long length) throws MalformedFileException {
		if (from < 0 || length < 0 || from + length > this.array.length) {
			throw new MalformedFileException("refers beyond the end");
		}
		// Otherwise a small file could make us count for hours.
		this.referred += length;
		if (this.referred > 4L * this.array.length) {
			throw new MalformedFileException("refers to the same parts again and again");
		}
		this.kept.set((int) from, (int) (from + length));
	}

	/** Empties all of a box that nothing refers to. */
	void zeroUnreferred(Box box) {
		int at = this.kept.nextClearBit(box.body());
		while (at < box.end()) {
			int next = this.kept.nextSetBit(at);
			int to = (next < 0) ? box.end() : Math.min(next, box.end());
			zero(at, to);
			at = this.kept.nextClearBit(to);
		}
	}

	/** Creation and modification times at the start of a full box. */
	void zeroTimes(Box box) throws MalformedFileException {
		int width = (this.bytes.u8(box.body()) == 1) ? 8 : 4;
		this.bytes.need(box.body() + 4, 2 * width);
		zero(box.body() + 4, box.body() + 4 + 2 * width);
	}

	/** The name in a handler box: it tells which program or device wrote the file. */
	void zeroHandlerName(Box box) throws MalformedFileException {
		this.bytes.need(box.body(), 12);
		zero(box.body() + 12, box.end());
	}

	String handler(Box box) throws MalformedFileException {
		return this.bytes.letters(box.body() + 8, 4);
	}

	/** The file up to the end of its last box. */
	byte[] upToEnd() {
		return Arrays.copyOf(this.array, this.top.get(this.top.size() - 1).end());
	}

	private List<Box> readTop() throws MalformedFileException {
		List<Box> found = new ArrayList<>();
		int at = 0;
		while (at <= this.array.length - HEAD) {
			String type = this.bytes.letters(at + 4, 4);
			if (!TOP.contains(type) && !reaches(at)) {
				// What follows the last box is no box.
				break;
			}
			Box box = at(at, this.array.length);
			found.add(box);
			at = box.end();
		}
		return found;
	}

	private boolean reaches(int at) throws MalformedFileException {
		long size = this.bytes.u32(at);
		return size >= HEAD && size <= this.array.length - at;
	}

	private Box at(int at, int limit) throws MalformedFileException {
		long size = this.bytes.u32(at);
		int head = HEAD;
		if (size == 1) {
			size = this.bytes.number(at + HEAD, 8);
			head = 2 * HEAD;
		}
		else if (size == 0) {
			size = limit - at;
		}
		if (size < head || size > limit - at) {
			throw new MalformedFileException("a box ends behind what holds it");
		}
		return new Box(this.bytes.letters(at + 4, 4), at, at + head, (int) (at + size));
	}

}
