package cn.minyi.attachments.content;

import java.util.List;
import java.util.Set;

/**
 * Keeps of a HEIC its pictures and how they are put together. EXIF, XMP, descriptions,
 * films and what nothing refers to become zeros; nothing moves. How the picture is turned
 * is told by a property, not by EXIF.
 */
final class HeicCleaner {

	private static final Set<String> TOP = Set.of("ftyp", "meta", "mdat");

	private static final Set<String> META = Set.of("hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "idat", "grpl");

	private static final Set<String> PROPERTIES = Set.of("hvcC", "lhvC", "av1C", "ispe", "colr", "pixi", "irot", "imir",
			"clap", "pasp", "auxC", "clli", "mdcv", "amve", "cclv", "oinf", "tols", "rloc");

	private final BoxFile file;

	private HeicCleaner(BoxFile file) {
		this.file = file;
	}

	static byte[] clean(byte[] sent) throws MalformedFileException {
		BoxFile file = new BoxFile(sent);
		new HeicCleaner(file).clean();
		return file.upToEnd();
	}

	private void clean() throws MalformedFileException {
		boolean found = false;
		for (Box box : this.file.top()) {
			if (!TOP.contains(box.type())) {
				this.file.empty(box);
			}
			else if (box.type().equals("meta")) {
				meta(box);
				found = true;
			}
		}
		if (!found) {
			throw new MalformedFileException("no picture");
		}
		this.file.top().stream().filter((each) -> each.type().equals("mdat")).forEach(this.file::zeroUnreferred);
	}

	private void meta(Box meta) throws MalformedFileException {
		List<Box> boxes = this.file.keepIn(meta, 4, META);
		Box information = one(boxes, "iinf");
		Box locations = one(boxes, "iloc");
		Box inside = boxes.stream().filter((each) -> each.type().equals("idat")).findFirst().orElse(null);
		for (Box box : boxes) {
			if (box.type().equals("hdlr")) {
				this.file.zeroHandlerName(box);
			}
			else if (box.type().equals("iprp")) {
				for (Box list : this.file.keepIn(box, 0, Set.of("ipco", "ipma"))) {
					if (list.type().equals("ipco")) {
						properties(list);
					}
				}
			}
		}
		new HeicItems(this.file, inside).clean(information, locations);
		if (inside != null) {
			this.file.zeroUnreferred(inside);
		}
	}

	// An empty box keeps its number, by which pictures name their properties.
	private void properties(Box list) throws MalformedFileException {
		for (Box property : this.file.keepIn(list, 0, PROPERTIES)) {
			boolean profile = property.type().equals("colr")
					&& Set.of("prof", "rICC").contains(this.file.bytes().letters(property.body(), 4));
			if (profile) {
				profile(property);
			}
		}
	}

	// Without a profile that can be read, the usual colours are meant.
	private void profile(Box property) throws MalformedFileException {
		int from = property.body() + 4;
		byte[] neutral = IccProfile.neutral(this.file.bytes().slice(from, property.end() - from)).orElse(new byte[0]);
		if (neutral.length == 0 || neutral.length > property.end() - from) {
			this.file.empty(property);
			return;
		}
		this.file.zero(from, property.end());
		this.file.write(from, neutral);
	}

	private static Box one(List<Box> boxes, String type) throws MalformedFileException {
		return boxes.stream()
			.filter((each) -> each.type().equals(type))
			.findFirst()
			.orElseThrow(() -> new MalformedFileException("no " + type));
	}

}
