package cn.minyi.attachments.content;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Cleans one element of a part after the other.
 */
final class DocxElements {

	// With all that is in them.
	private static final Set<String> DROPPED = Set.of("rsids", "attachedTemplate", "docVars", "docId", "mailMerge",
			"documentProtection", "writeProtection", "dataBinding", "saveThroughXslt", "presenceInfo", "externalData",
			"linkToQuery");

	private static final Set<String> TELLING = Set.of("date", "dateUtc", "userId", "providerId", "paraId", "textId",
			"editId", "anchorId", "descr", "durableId");

	// Fields that need nothing from outside the document and tell nothing about it.
	private static final Set<String> PLAIN_FIELDS = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "PAGEREF", "REF",
			"SEQ", "EQ", "SYMBOL", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "=", "STYLEREF", "ADVANCE");

	private static final String NOBODY = "匿名";

	private final XMLEventFactory factory = XMLEventFactory.newDefaultFactory();

	private int dropping;

	private boolean inField;

	boolean isInField() {
		return this.inField;
	}

	@Nullable XMLEvent clean(XMLEvent event) throws AttachmentRefusedException {
		if (this.dropping > 0) {
			this.dropping += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
			return null;
		}
		if (event.isStartElement()) {
			return started(event.asStartElement());
		}
		if (event.isEndElement()) {
			this.inField = false;
		}
		else if (event.isCharacters() && this.inField) {
			return this.factory.createCharacters(field(event.asCharacters().getData()));
		}
		return (event.getEventType() == XMLEvent.COMMENT || event.isProcessingInstruction()) ? null : event;
	}

	private @Nullable XMLEvent started(StartElement element) throws AttachmentRefusedException {
		String name = element.getName().getLocalPart();
		switch (name) {
			case "altChunk", "control" -> throw new AttachmentRefusedException(Refusal.SCRIPT);
			case "OLEObject" -> throw new AttachmentRefusedException(Refusal.EMBEDDED);
			case "instrText", "delInstrText" -> this.inField = true;
			default -> {
				if (DROPPED.contains(name)) {
					this.dropping = 1;
					return null;
				}
			}
		}
		List<Attribute> attributes = new ArrayList<>();
		for (Iterator<Attribute> each = element.getAttributes(); each.hasNext();) {
			Attribute attribute = clean(name, each.next());
			if (attribute != null) {
				attributes.add(attribute);
			}
		}
		return this.factory.createStartElement(element.getName(), attributes.iterator(), element.getNamespaces());
	}

	private @Nullable Attribute clean(String element, Attribute attribute) throws AttachmentRefusedException {
		String name = attribute.getName().getLocalPart();
		boolean object = element.equals("docPr") || element.equals("cNvPr");
		if (name.startsWith("rsid") || TELLING.contains(name) || name.equals("title") || name.equals("href")
				|| object && name.equals("descr") || name.equals("alt")) {
			return null;
		}
		if (name.equals("author")) {
			return changed(attribute, NOBODY);
		}
		if (name.equals("initials") || object && name.equals("name")) {
			return changed(attribute, "");
		}
		if (name.equals("instr")) {
			if (attribute.getValue().toUpperCase(Locale.ROOT).contains("DDE")) {
				throw new AttachmentRefusedException(Refusal.SCRIPT);
			}
			return changed(attribute, field(attribute.getValue()));
		}
		return attribute;
	}

	private Attribute changed(Attribute attribute, String value) {
		return this.factory.createAttribute(attribute.getName(), value);
	}

	private static String field(String instruction) {
		String first = instruction.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
		return PLAIN_FIELDS.contains(first) ? instruction : " ";
	}

}
