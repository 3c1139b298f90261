package cn.minyi.attachments.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;

/**
 * Keeps of an MP4 or M4A its tracks of film and sound. Places, dates, names, covers,
 * tracks of other data (GPS, movement, faces) and what nothing refers to become zeros;
 * nothing moves.
 */
final class MovieCleaner {

	private static final Set<String> FILM = Set.of("moov", "trak", "mvhd", "mvex", "ftyp", "mdat", "moof", "styp",
			"sidx", "mfra");

	private static final Set<String> TABLES = Set.of("stsd", "stts", "ctts", "cslg", "stsc", "stsz", "stz2", "stco",
			"co64", "stss", "stsh", "sdtp", "sbgp", "sgpd", "stps");

	private static final Set<String> CODING = Set.of("avcC", "hvcC", "av1C", "vpcC", "dvcC", "dvvC", "esds", "btrt",
			"pasp", "colr", "clap", "fiel", "mdcv", "clli", "damr", "dOps", "alac", "chnl", "dac3", "dec3");

	private static final int VISUAL_HEAD = 78;

	private static final int COMPRESSOR_AT = 42;

	private static final int COMPRESSOR_BYTES = 32;

	private static final int SOUND_HEAD = 28;

	private final BoxFile file;

	private final List<Box> data = new ArrayList<>();

	private boolean hasFilm;

	private boolean hasSound;

	private boolean hasOther;

	private boolean inFragments;

	private MovieCleaner(BoxFile file) {
		this.file = file;
	}

	static Cleaned clean(byte[] sent) throws MalformedFileException, AttachmentRefusedException {
		MovieCleaner cleaner = new MovieCleaner(new BoxFile(sent));
		cleaner.clean();
		return new Cleaned(cleaner.hasFilm ? FileType.MP4 : FileType.M4A, cleaner.file.upToEnd());
	}

	private void clean() throws MalformedFileException, AttachmentRefusedException {
		for (Box box : this.file.top()) {
			if (!FILM.contains(box.type())) {
				this.file.empty(box);
			}
			else if (box.type().equals("moov")) {
				movie(box);
			}
			else if (box.type().equals("moof")) {
				fragment(box);
			}
			else if (box.type().equals("mdat")) {
				this.data.add(box);
			}
		}
		if (!this.hasFilm && !this.hasSound || this.data.isEmpty()) {
			throw new MalformedFileException("neither film nor sound");
		}
		// Where the parts of other tracks lie in fragments is not worth following.
		if (this.inFragments && this.hasOther) {
			throw new AttachmentRefusedException(Refusal.FILM_TYPE);
		}
		if (!this.inFragments) {
			this.data.forEach(this.file::zeroUnreferred);
		}
	}

	private void movie(Box movie) throws MalformedFileException {
		for (Box box : this.file.keepIn(movie, 0, Set.of("mvhd", "trak", "mvex"))) {
			switch (box.type()) {
				case "mvhd" -> this.file.zeroTimes(box);
				case "trak" -> track(box);
				default -> this.file.keepIn(box, 0, Set.of("mehd", "trex"));
			}
		}
	}

	private void fragment(Box fragment) throws MalformedFileException {
		this.inFragments = true;
		for (Box box : this.file.keepIn(fragment, 0, Set.of("mfhd", "traf"))) {
			if (box.type().equals("traf")) {
				this.file.keepIn(box, 0, Set.of("tfhd", "tfdt", "trun", "sdtp", "sbgp", "sgpd"));
			}
		}
	}

	private void track(Box track) throws MalformedFileException {
		String handler = "";
		for (Box media : this.file.in(track, 0)) {
			if (media.type().equals("mdia")) {
				for (Box box : this.file.in(media, 0)) {
					handler = box.type().equals("hdlr") ? this.file.handler(box) : handler;
				}
			}
		}
		if (!handler.equals("vide") && !handler.equals("soun")) {
			this.hasOther = true;
			this.file.empty(track);
			return;
		}
		this.hasFilm |= handler.equals("vide");
		this.hasSound |= handler.equals("soun");
		for (Box box : this.file.keepIn(track, 0, Set.of("tkhd", "edts", "mdia"))) {
			switch (box.type()) {
				case "tkhd" -> this.file.zeroTimes(box);
				case "mdia" -> media(box, handler.equals("vide"));
				default -> this.file.keepIn(box, 0, Set.of("elst"));
			}
		}
	}

	private void media(Box media, boolean film) throws MalformedFileException {
		for (Box box : this.file.keepIn(media, 0, Set.of("mdhd", "hdlr", "minf"))) {
			switch (box.type()) {
				case "mdhd" -> this.file.zeroTimes(box);
				case "hdlr" -> this.file.zeroHandlerName(box);
				default -> information(box, film);
			}
		}
	}

	private void information(Box information, boolean film) throws MalformedFileException {
		for (Box box : this.file.keepIn(information, 0, Set.of("vmhd", "smhd", "dinf", "stbl"))) {
			if (box.type().equals("stbl")) {
				tables(box, film);
			}
			else if (box.type().equals("dinf")) {
				references(box);
			}
		}
	}

	/** A track may lie in another file, which would be fetched from somewhere. */
	private void references(Box box) throws MalformedFileException {
		for (Box list : this.file.keepIn(box, 0, Set.of("dref"))) {
			for (Box reference : this.file.in(list, 8)) {
				if ((this.file.bytes().u8(reference.body() + 3) & 1) == 0) {
					throw new MalformedFileException("lies in another file");
				}
				this.file.zero(reference.body() + 4, reference.end());
			}
		}
	}

	private void tables(Box tables, boolean film) throws MalformedFileException {
		List<Box> kept = this.file.keepIn(tables, 0, TABLES);
		for (Box box : kept) {
			if (box.type().equals("stsd")) {
				for (Box entry : this.file.in(box, 8)) {
					description(entry, film);
				}
			}
		}
		SampleTables.refer(this.file, kept);
	}

	private void description(Box entry, boolean film) throws MalformedFileException {
		this.file.bytes().need(entry.body(), film ? VISUAL_HEAD : SOUND_HEAD);
		if (film) {
			int name = entry.body() + COMPRESSOR_AT;
			this.file.zero(name, name + COMPRESSOR_BYTES);
			this.file.keepIn(entry, VISUAL_HEAD, CODING);
		}
		else if (this.file.bytes().u16(entry.body() + 8) == 0) {
			this.file.keepIn(entry, SOUND_HEAD, CODING);
		}
	}

}
