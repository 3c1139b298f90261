package cn.minyi.attachments.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;

/**
 * What becomes of a part of a DOCX, by its name.
 */
enum DocxPart {

	/** The list of all parts' types. */
	TYPES,

	/** How parts refer to each other. */
	RELATIONS,

	/** What is shown, and how. */
	XML,

	/** A picture. */
	PICTURE,

	/** A font. */
	FONT,

	/** Nothing that is shown: properties, people, printers, data of programs. */
	DROPPED;

	private static final Pattern PROGRAM = Pattern.compile(
			".*(vbaproject|vbadata|/activex/|customui|afchunk|\\.(exe|dll|js|vbs|hta|mht|mhtml|htm|html|bat|ps1)$).*");

	private static final Set<String> ABOUT = Set.of("word/people.xml", "word/commentsids.xml",
			"word/commentsextended.xml", "word/commentsextensible.xml", "word/websettings.xml");

	private static final Pattern SHOWN = Pattern.compile("word/([^/]+\\.xml|(theme|charts|diagrams)/[^/]+\\.xml)");

	private static final Pattern RELATION = Pattern
		.compile("(_rels/\\.rels|word/((theme|charts|diagrams)/)?_rels/[^/]+\\.rels)");

	static DocxPart of(String name) throws AttachmentRefusedException {
		String lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
		if (PROGRAM.matcher(lower).matches()) {
			throw new AttachmentRefusedException(Refusal.SCRIPT);
		}
		if (lower.contains("/embeddings/") && !lower.endsWith("/")) {
			throw new AttachmentRefusedException(Refusal.EMBEDDED);
		}
		if (lower.equals("[content_types].xml")) {
			return TYPES;
		}
		if (RELATION.matcher(lower).matches()) {
			return RELATIONS;
		}
		if (SHOWN.matcher(lower).matches() && !ABOUT.contains(lower) && !lower.startsWith("word/intelligence")) {
			return XML;
		}
		if (lower.matches("word/media/[^/]+")) {
			return PICTURE;
		}
		return lower.matches("word/fonts/[^/]+\\.(odttf|ttf)") ? FONT : DROPPED;
	}

}
