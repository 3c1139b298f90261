package cn.minyi.attachments.content;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through all objects of a PDF that its pages can reach, wherever they stand.
 */
final class PdfObjects {

	private static final Set<String> SCRIPTS = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData", "Rendition",
			"RichMediaExecute", "Movie", "Sound");

	private static final List<COSName> SCRIPT_KEYS = names("JS", "JavaScript", "XFA", "RichMediaContent");

	private static final List<COSName> EMBEDDED_KEYS = names("EF", "EmbeddedFiles", "Collection");

	// Wherever they stand they tell who made the document, when and with what.
	private static final List<COSName> TELLING = names("Metadata", "PieceInfo", "LastModified", "Perms", "DSS", "Legal",
			"SpiderInfo", "Threads", "AF", "Thumb", "Requirements", "CreatorInfo", "URI");

	// Dropped as well, but a document with a program in them is refused.
	private static final List<COSName> AT_ONCE = names("OpenAction", "AA");

	private static final List<COSName> TELLING_OF_ANNOTATIONS = names("M", "CreationDate", "NM");

	private static final COSName AUTHOR = COSName.getPDFName("T");

	private static final COSName FILTER_OF_FILE = COSName.getPDFName("FFilter");

	private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final Deque<COSBase> waiting = new ArrayDeque<>();

	private static List<COSName> names(String... names) {
		return List.of(names).stream().map(COSName::getPDFName).toList();
	}

	void clean(COSDictionary trailer) throws IOException, MalformedFileException, AttachmentRefusedException {
		add(trailer);
		while (!this.waiting.isEmpty()) {
			COSBase each = this.waiting.pop();
			if (each instanceof COSArray array) {
				if (array.size() == 2 && COSName.ICCBASED.equals(array.getObject(0))
						&& array.getObject(1) instanceof COSStream profile) {
					PdfPictures.cleanProfile(profile);
				}
				array.forEach(this::add);
			}
			else if (each instanceof COSDictionary dictionary) {
				clean(dictionary, dictionary == trailer);
			}
		}
	}

	private void clean(COSDictionary dictionary, boolean trailer)
			throws IOException, MalformedFileException, AttachmentRefusedException {
		refuse(dictionary);
		TELLING.forEach(dictionary::removeItem);
		AT_ONCE.forEach((key) -> {
			add(dictionary.getItem(key));
			dictionary.removeItem(key);
		});
		if (isAnnotation(dictionary)) {
			TELLING_OF_ANNOTATIONS.forEach(dictionary::removeItem);
			// Of a field of a form it is the name by which the form works.
			if (!COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
				dictionary.removeItem(AUTHOR);
			}
		}
		if (dictionary.containsKey(COSName.BYTERANGE)) {
			// A signature names its owner, and no longer holds anyway.
			dictionary.clear();
		}
		dropActionThatLeaves(dictionary);
		if (dictionary instanceof COSStream stream) {
			stream.removeItem(COSName.F);
			stream.removeItem(FILTER_OF_FILE);
			PdfPictures.clean(stream);
		}
		for (COSName key : List.copyOf(dictionary.keySet())) {
			if (!trailer || key.equals(COSName.ROOT)) {
				add(dictionary.getItem(key));
			}
		}
	}

	private static void refuse(COSDictionary dictionary) throws AttachmentRefusedException {
		COSBase action = dictionary.getDictionaryObject(COSName.S);
		if (SCRIPT_KEYS.stream().anyMatch(dictionary::containsKey)
				|| action instanceof COSName name && SCRIPTS.contains(name.getName())) {
			throw new AttachmentRefusedException(Refusal.SCRIPT);
		}
		if (EMBEDDED_KEYS.stream().anyMatch(dictionary::containsKey)
				|| action instanceof COSName name && name.getName().equals("GoToE")) {
			throw new AttachmentRefusedException(Refusal.EMBEDDED);
		}
	}

	/** Links within the document stay; those to elsewhere stay as words only. */
	private static void dropActionThatLeaves(COSDictionary dictionary) {
		COSDictionary action = dictionary.getCOSDictionary(COSName.A);
		COSName kind = (action != null) ? action.getCOSName(COSName.S) : null;
		// Attributes of structure are called A as well and have no S.
		if (kind != null && !kind.getName().equals("GoTo") && !kind.getName().equals("Named")
				&& !SCRIPTS.contains(kind.getName()) && !kind.getName().equals("GoToE")) {
			dictionary.removeItem(COSName.A);
		}
	}

	private static boolean isAnnotation(COSDictionary dictionary) {
		return dictionary.containsKey(COSName.SUBTYPE) && dictionary.containsKey(COSName.RECT)
				|| COSName.ANNOT.equals(dictionary.getCOSName(COSName.TYPE));
	}

	private void add(@Nullable COSBase found) {
		COSBase base = (found instanceof COSObject reference) ? reference.getObject() : found;
		if ((base instanceof COSDictionary || base instanceof COSArray) && this.seen.add(base)) {
			this.waiting.push(base);
		}
	}

}
