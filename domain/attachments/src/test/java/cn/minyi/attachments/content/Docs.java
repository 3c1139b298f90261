package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Documents as Word writes them.
 */
final class Docs {

	static final String TEXT = "村口的路灯坏了半个月";

	private Docs() {
	}

	/** With its author wherever Word writes one. */
	static byte[] docx() throws Exception {
		try (XWPFDocument document = new XWPFDocument()) {
			document.getProperties().getCoreProperties().setCreator(Planted.NAME);
			document.getProperties().getCoreProperties().setTitle(Planted.CHINESE);
			document.getProperties().getExtendedProperties().getUnderlyingProperties().setCompany(Planted.NAME);
			document.getProperties().getCustomProperties().addProperty("owner", Planted.NAME);
			XWPFRun run = document.createParagraph().createRun();
			run.setText(TEXT);
			run.addPicture(new ByteArrayInputStream(Pictures.jpeg(1)), PictureType.JPEG, Planted.NAME + ".jpg",
					Units.toEMU(40), Units.toEMU(20));
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.write(out);
			Map<String, byte[]> parts = unzip(out.toByteArray());
			change(parts, "word/document.xml", "<w:body>",
					"<w:body><w:p w:rsidR=\"00AB12CD\"><w:ins w:id=\"1\" w:author=\"%s\" w:date=\"2025-01-02T03:04:05Z\"><w:r><w:t>补充</w:t></w:r></w:ins><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDEPICTURE \"file:///C:/Users/%s/a.jpg\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
						.formatted(Planted.CHINESE, Planted.NAME));
			change(parts, "word/_rels/document.xml.rels", "</Relationships>",
					"<Relationship Id=\"rId91\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"file:///C:/Users/%s/a.jpg\" TargetMode=\"External\"/><Relationship Id=\"rId92\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://example.org/law\" TargetMode=\"External\"/><Relationship Id=\"rId93\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml\" Target=\"../customXml/item1.xml\"/></Relationships>"
						.formatted(Planted.NAME));
			parts.put("customXml/item1.xml", ("<a>" + Planted.NAME + "</a>").getBytes(StandardCharsets.UTF_8));
			parts.put("word/people.xml", ("<a>" + Planted.NAME + "</a>").getBytes(StandardCharsets.UTF_8));
			parts.put("word/printerSettings1.bin", Planted.bytes());
			return zip(parts);
		}
	}

	static byte[] docxWith(String part, byte[] content) throws Exception {
		Map<String, byte[]> parts = unzip(docx());
		parts.put(part, content);
		return zip(parts);
	}

	static byte[] docxWith(String part, String before, String after) throws Exception {
		Map<String, byte[]> parts = unzip(docx());
		change(parts, part, before, after);
		return zip(parts);
	}

	private static void change(Map<String, byte[]> parts, String part, String before, String after) {
		String text = new String(parts.get(part), StandardCharsets.UTF_8);
		if (!text.contains(before)) {
			throw new IllegalStateException("no " + before + " in " + text);
		}
		parts.put(part, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
	}

	static byte[] zip(String name, byte[] content) throws IOException {
		return zip(Map.of(name, content));
	}

	static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		return out.toByteArray();
	}

	static Map<String, byte[]> unzip(byte[] archive) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		return parts;
	}

}
