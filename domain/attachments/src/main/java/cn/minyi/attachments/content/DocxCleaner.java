package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Writes a DOCX anew with the parts that show it, each cleaned. Macros, controls, other
 * files in it and archives that unpack to too much are refused.
 */
final class DocxCleaner {

	private static final int MOST_PARTS = 2_000;

	private static final int MOST_BYTES = 100 * 1024 * 1024;

	// Text of tables packs well, but not like this.
	private static final int MOST_RATIO = 200;

	private static final int SMALL = 2 * 1024 * 1024;

	private static final String TYPES = "[Content_Types].xml";

	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private DocxCleaner() {
	}

	static byte[] clean(byte[] sent) throws MalformedFileException, AttachmentRefusedException {
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(sent)).get()) {
			checkKind(zip);
			return written(cleaned(zip));
		}
		catch (IOException ex) {
			throw new MalformedFileException("DOCX: " + ex.getClass().getSimpleName());
		}
		// The reader of archives meets hostile ones with this too.
		catch (IllegalArgumentException ex) {
			throw new MalformedFileException("DOCX: " + ex.getClass().getSimpleName());
		}
	}

	private static void checkKind(ZipFile zip) throws IOException, MalformedFileException, AttachmentRefusedException {
		List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
		if (entries.size() > MOST_PARTS) {
			throw new AttachmentRefusedException(Refusal.ARCHIVE_BOMB);
		}
		if (entries.stream().anyMatch((each) -> each.getGeneralPurposeBit().usesEncryption())) {
			throw new AttachmentRefusedException(Refusal.ENCRYPTED);
		}
		ZipArchiveEntry types = zip.getEntry(TYPES);
		if (types == null) {
			boolean document = zip.getEntry("mimetype") != null || zip.getEntry("OFD.xml") != null;
			throw new AttachmentRefusedException(document ? Refusal.DOCUMENT_TYPE : Refusal.ARCHIVE);
		}
		String kinds = DocxXml.text(read(zip, types, MOST_BYTES));
		if (kinds.contains("macroEnabled") || kinds.contains("vbaProject")) {
			throw new AttachmentRefusedException(Refusal.SCRIPT);
		}
		if (!kinds.contains("wordprocessingml.document.main+xml")) {
			throw new AttachmentRefusedException(Refusal.DOCUMENT_TYPE);
		}
	}

	private static Map<String, byte[]> cleaned(ZipFile zip)
			throws IOException, MalformedFileException, AttachmentRefusedException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		int left = MOST_BYTES;
		for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
			String name = entry.getName();
			DocxPart kind = DocxPart.of(name);
			if (kind == DocxPart.DROPPED) {
				continue;
			}
			byte[] content = read(zip, entry, left);
			left -= content.length;
			if (parts.put(name, cleaned(kind, content)) != null) {
				throw new MalformedFileException("a part is there twice");
			}
		}
		if (!parts.containsKey(TYPES)) {
			throw new MalformedFileException("no types");
		}
		DocxRelations.dropDangling(parts);
		return parts;
	}

	private static byte[] cleaned(DocxPart kind, byte[] content)
			throws MalformedFileException, AttachmentRefusedException {
		return switch (kind) {
			case XML, RELATIONS, TYPES -> DocxXml.clean(content);
			case PICTURE -> DocxPictures.clean(content);
			case FONT, DROPPED -> content;
		};
	}

	private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int left)
			throws IOException, AttachmentRefusedException {
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] content = in.readNBytes(left + 1);
			boolean tight = entry.getCompressedSize() >= 0
					&& content.length / MOST_RATIO > Math.max(1, entry.getCompressedSize());
			if (content.length > left || content.length > SMALL && tight) {
				throw new AttachmentRefusedException(Refusal.ARCHIVE_BOMB);
			}
			return content;
		}
	}

	private static byte[] written(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			write(zip, TYPES, parts.get(TYPES));
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				if (!part.getKey().equals(TYPES)) {
					write(zip, part.getKey(), part.getValue());
				}
			}
		}
		return out.toByteArray();
	}

	private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

}
