package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;

/**
 * Writes a part of a document anew, without what tells who wrote it and without what runs
 * or fetches something.
 */
final class DocxXml {

	private static final Pattern PROGRAM_FIELD = Pattern.compile("(?is).*\\bDDE(AUTO)?\\b.*");

	private DocxXml() {
	}

	/** The words of a part, for looking things up only. */
	static String text(byte[] xml) {
		return new String(xml, StandardCharsets.UTF_8);
	}

	static byte[] clean(byte[] xml) throws MalformedFileException, AttachmentRefusedException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
		DocxElements elements = new DocxElements();
		StringBuilder fields = new StringBuilder();
		try {
			XMLEventReader reader = reader(xml);
			XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
			while (reader.hasNext()) {
				XMLEvent event = reader.nextEvent();
				if (event.getEventType() == XMLEvent.DTD || event.getEventType() == XMLEvent.ENTITY_REFERENCE) {
					throw new AttachmentRefusedException(Refusal.SCRIPT);
				}
				XMLEvent clean = elements.clean(event);
				if (elements.isInField() && event.isCharacters()) {
					fields.append(event.asCharacters().getData());
				}
				if (clean != null) {
					writer.add(clean);
				}
			}
			writer.close();
		}
		catch (XMLStreamException ex) {
			throw new MalformedFileException("XML: " + ex.getClass().getSimpleName());
		}
		// A field may be cut into pieces.
		if (PROGRAM_FIELD.matcher(fields).matches()) {
			throw new AttachmentRefusedException(Refusal.SCRIPT);
		}
		return out.toByteArray();
	}

	private static XMLEventReader reader(byte[] xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory.createXMLEventReader(new ByteArrayInputStream(xml));
	}

}
