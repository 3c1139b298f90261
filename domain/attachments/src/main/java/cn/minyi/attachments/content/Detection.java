package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is by its first bytes; neither its name nor what the sender
 * claims is asked. A file that is two things at once is what it begins as: the cleaner of
 * that type keeps nothing of the other.
 */
final class Detection {

	// For those that are not taken, to tell the sender what to do.
	private static final Detector OTHERS = MimeTypes.getDefaultMimeTypes();

	private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis");

	private static final Set<String> OTHER_PICTURE_BRANDS = Set.of("avif", "avis", "mif1", "msf1", "hevc", "hevx");

	private static final Set<String> MP4_BRANDS = Set.of("isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42",
			"mp71", "avc1", "M4A ", "M4B ", "M4V ", "dash", "MSNV");

	private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

	private static final String ZIP = "PK\u0003\u0004";

	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private Detection() {
	}

	static FileType typeOf(byte[] sent) throws AttachmentRefusedException {
		Bytes bytes = new Bytes(sent);
		if (bytes.startsWith(0, "\u00ff\u00d8\u00ff")) {
			return FileType.JPEG;
		}
		if (bytes.startsWith(0, PngCleaner.SIGNATURE)) {
			return FileType.PNG;
		}
		if (bytes.startsWith(4, "ftyp")) {
			return boxed(bytes);
		}
		if (bytes.startsWith(0, "%PDF-")) {
			return FileType.PDF;
		}
		if (bytes.startsWith(0, ZIP)) {
			return FileType.DOCX;
		}
		if (bytes.startsWith(0, "#!AMR")) {
			return FileType.AMR;
		}
		if (Mp3Cleaner.looksLikeMp3(sent)) {
			return FileType.MP3;
		}
		if (bytes.startsWith(0, OLE)) {
			throw new AttachmentRefusedException(contains(sent, ENCRYPTED) ? Refusal.ENCRYPTED : Refusal.DOCUMENT_TYPE);
		}
		throw new AttachmentRefusedException(other(sent));
	}

	private static FileType boxed(Bytes bytes) throws AttachmentRefusedException {
		try {
			int end = Math.min(bytes.u31(0), bytes.length());
			boolean picture = false;
			boolean film = false;
			for (int at = 8; at + 4 <= end; at += (at == 8) ? 8 : 4) {
				String brand = bytes.letters(at, 4);
				if (HEIC_BRANDS.contains(brand)) {
					return FileType.HEIC;
				}
				picture |= OTHER_PICTURE_BRANDS.contains(brand);
				film |= MP4_BRANDS.contains(brand);
			}
			if (film && !picture) {
				return FileType.MP4;
			}
			throw new AttachmentRefusedException(picture ? Refusal.PICTURE_TYPE : Refusal.FILM_TYPE);
		}
		catch (MalformedFileException ex) {
			throw new AttachmentRefusedException(Refusal.BROKEN);
		}
	}

	private static Refusal other(byte[] sent) {
		MediaType type;
		try {
			type = OTHERS.detect(new ByteArrayInputStream(sent), new Metadata());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("memory does not fail", ex);
		}
		String name = type.getBaseType().toString();
		if (name.matches("application/.*(zip|rar|7z|tar|compress|xz|zstd|lha|arj|cpio|gtar).*")) {
			return Refusal.ARCHIVE;
		}
		if (name.matches(
				"text/rtf|application/(rtf|msword|.*word.*|vnd\\..*document.*|.*ofd.*|x-tika-msoffice)|.*html.*")) {
			return Refusal.DOCUMENT_TYPE;
		}
		return switch (type.getType()) {
			case "image" -> Refusal.PICTURE_TYPE;
			case "audio" -> Refusal.SOUND_TYPE;
			case "video" -> Refusal.FILM_TYPE;
			default -> Refusal.TYPE;
		};
	}

	private static boolean contains(byte[] where, byte[] what) {
		return new String(where, StandardCharsets.ISO_8859_1).contains(new String(what, StandardCharsets.ISO_8859_1));
	}

}
