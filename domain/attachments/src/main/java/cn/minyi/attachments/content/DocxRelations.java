package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

import org.jspecify.annotations.Nullable;

/**
 * Takes out of the lists of a document what is no longer there, and what is elsewhere:
 * pictures and templates on a disk name its owner, those on a server tell it who reads.
 */
final class DocxRelations {

	// What Word itself writes for something that it did not find.
	private static final String NOWHERE = "NULL";

	private final XMLEventFactory factory = XMLEventFactory.newDefaultFactory();

	private final Set<String> parts;

	private final String base;

	private DocxRelations(Set<String> parts, String base) {
		this.parts = parts;
		this.base = base;
	}

	/** Changes the lists among the parts, which are clean otherwise. */
	static void dropDangling(Map<String, byte[]> parts) throws MalformedFileException {
		Set<String> names = parts.keySet()
			.stream()
			.map((each) -> "/" + each.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			String name = part.getKey();
			if (name.endsWith(".rels")) {
				String base = "/" + name.substring(0, name.lastIndexOf("_rels/"));
				part.setValue(new DocxRelations(names, base).clean(part.getValue()));
			}
			else if (name.equalsIgnoreCase("[Content_Types].xml")) {
				part.setValue(new DocxRelations(names, "/").clean(part.getValue()));
			}
		}
	}

	private byte[] clean(byte[] xml) throws MalformedFileException {
		ByteArrayOutputStream out = new ByteArrayOutputStream(xml.length);
		try {
			// Written by us a moment ago.
			XMLEventReader reader = XMLInputFactory.newDefaultFactory()
				.createXMLEventReader(new ByteArrayInputStream(xml));
			XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
			int dropping = 0;
			while (reader.hasNext()) {
				XMLEvent event = reader.nextEvent();
				if (dropping > 0) {
					dropping += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
					continue;
				}
				XMLEvent kept = event.isStartElement() ? kept(event.asStartElement()) : event;
				if (kept == null) {
					dropping = 1;
				}
				else {
					writer.add(kept);
				}
			}
			writer.close();
		}
		catch (XMLStreamException ex) {
			throw new MalformedFileException("XML: " + ex.getClass().getSimpleName());
		}
		return out.toByteArray();
	}

	private @Nullable XMLEvent kept(StartElement element) {
		String part = value(element, "PartName");
		if (part != null) {
			return this.parts.contains(part.toLowerCase(Locale.ROOT)) ? element : null;
		}
		String target = value(element, "Target");
		if (target == null) {
			return element;
		}
		if ("External".equals(value(element, "TargetMode"))) {
			boolean link = target.toLowerCase(Locale.ROOT).matches("https?://.*")
					&& String.valueOf(value(element, "Type")).endsWith("/hyperlink");
			return link ? element : toNowhere(element);
		}
		String whole = Path.of(this.base).resolve(target).normalize().toString().toLowerCase(Locale.ROOT);
		return this.parts.contains(whole) ? element : null;
	}

	private XMLEvent toNowhere(StartElement element) {
		List<Attribute> attributes = new ArrayList<>();
		for (Iterator<Attribute> each = element.getAttributes(); each.hasNext();) {
			Attribute attribute = each.next();
			boolean target = attribute.getName().getLocalPart().equals("Target");
			attributes.add(target ? this.factory.createAttribute(attribute.getName(), NOWHERE) : attribute);
		}
		return this.factory.createStartElement(element.getName(), attributes.iterator(), element.getNamespaces());
	}

	private static @Nullable String value(StartElement element, String name) {
		Attribute attribute = element.getAttributeByName(new QName(name));
		return (attribute != null) ? attribute.getValue() : null;
	}

}
