package cn.minyi.attachments.content;

import java.util.List;

/**
 * Where the pieces of a track lie in the file: chunks, each with a number of samples,
 * each with a length.
 */
final class SampleTables {

	private final Bytes bytes;

	private final Box sizes;

	private final Box chunks;

	private final Box perChunk;

	private SampleTables(Bytes bytes, Box sizes, Box chunks, Box perChunk) {
		this.bytes = bytes;
		this.sizes = sizes;
		this.chunks = chunks;
		this.perChunk = perChunk;
	}

	/** Says to the file which parts of it the track needs. */
	static void refer(BoxFile file, List<Box> tables) throws MalformedFileException {
		new SampleTables(file.bytes(), one(tables, "stsz", "stz2"), one(tables, "stco", "co64"),
				one(tables, "stsc", "stsc"))
			.refer(file);
	}

	private static Box one(List<Box> tables, String type, String other) throws MalformedFileException {
		return tables.stream()
			.filter((each) -> each.type().equals(type) || each.type().equals(other))
			.findFirst()
			.orElseThrow(() -> new MalformedFileException("no " + type));
	}

	private void refer(BoxFile file) throws MalformedFileException {
		int width = this.chunks.type().equals("co64") ? 8 : 4;
		int count = this.bytes.u31(this.chunks.body() + 4);
		if (Math.multiplyFull(count, width) > this.chunks.length()) {
			throw new MalformedFileException("more chunks than places");
		}
		int groups = this.bytes.u31(this.perChunk.body() + 4);
		int group = -1;
		long sample = 0;
		for (int chunk = 0; chunk < count; chunk++) {
			while (group + 1 < groups && firstChunk(group + 1) <= chunk + 1) {
				group++;
			}
			if (group < 0) {
				throw new MalformedFileException("a chunk of no group");
			}
			int samples = this.bytes.u31(this.perChunk.body() + 8 + group * 12 + 4);
			long length = 0;
			if (fixed() > 0) {
				length = Math.multiplyFull(samples, fixed());
			}
			else {
				for (int i = 0; i < samples; i++) {
					length += size(sample + i);
				}
			}
			sample += samples;
			file.refer(this.bytes.number(this.chunks.body() + 8 + chunk * width, width), length);
		}
	}

	private int firstChunk(int group) throws MalformedFileException {
		return this.bytes.u31(this.perChunk.body() + 8 + group * 12);
	}

	private int fixed() throws MalformedFileException {
		return this.sizes.type().equals("stsz") ? this.bytes.u31(this.sizes.body() + 4) : 0;
	}

	private long size(long sample) throws MalformedFileException {
		if (sample >= this.bytes.u31(this.sizes.body() + 8)) {
			throw new MalformedFileException("more samples than sizes");
		}
		int index = (int) sample;
		int table = this.sizes.body() + 12;
		if (this.sizes.type().equals("stsz")) {
			return this.bytes.u32(table + index * 4);
		}
		return switch (this.bytes.u8(this.sizes.body() + 7)) {
			case 4 -> (this.bytes.u8(table + index / 2) >> ((index % 2 == 0) ? 4 : 0)) & 0xF;
			case 8 -> this.bytes.u8(table + index);
			case 16 -> this.bytes.u16(table + index * 2);
			default -> throw new MalformedFileException("sizes of another width");
		};
	}

}
