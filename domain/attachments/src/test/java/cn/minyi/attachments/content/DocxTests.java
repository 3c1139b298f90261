package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocxTests {

	@Test
	void takesOutWhoWroteIt() throws Exception {
		byte[] sent = Docs.docx();
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.DOCX);
		Planted.isGone(unpacked(sent), unpacked(cleaned.content()));
		String document = part(cleaned.content(), "word/document.xml");
		assertThat(document).contains("补充", "匿名").doesNotContain("rsid", "2025-01-02", "INCLUDEPICTURE");
		assertThat(Docs.unzip(cleaned.content()).keySet()).noneMatch((each) -> each.startsWith("docProps"))
			.noneMatch((each) -> each.startsWith("customXml"))
			.noneMatch((each) -> each.contains("printer"));
	}

	@Test
	void stillShowsTextAndPictures() throws Exception {
		byte[] cleaned = Cleaning.clean(Docs.docx()).content();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(cleaned))) {
			assertThat(document.getParagraphs()).anyMatch((each) -> each.getText().contains(Docs.TEXT));
			assertThat(document.getAllPictures()).hasSize(1);
			assertThat(Pictures.read(document.getAllPictures().get(0).getData()).getWidth()).isEqualTo(Pictures.WIDTH);
		}
	}

	@Test
	void fetchesNothingAndKeepsLinksThatPeopleRead() throws Exception {
		String relations = part(Cleaning.clean(Docs.docx()).content(), "word/_rels/document.xml.rels");
		assertThat(relations).contains("https://example.org/law", "Target=\"NULL\"").doesNotContain("file:", "rId93");
	}

	@Test
	void keepsEveryLetterOfTheText() throws Exception {
		String xml = "<w:p><w:r><w:t xml:space=\"preserve\"> 甲 &amp; 乙 &lt;丙&gt; &#x4E01;&quot;😮 </w:t></w:r></w:p>";
		byte[] cleaned = Cleaning.clean(Docs.docxWith("word/document.xml", "<w:body>", "<w:body>" + xml)).content();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(cleaned))) {
			assertThat(document.getParagraphs().get(0).getText()).isEqualTo(" 甲 & 乙 <丙> 丁\"😮 ");
		}
	}

	@Test
	void writesTheSameForTheSame() throws Exception {
		byte[] sent = Docs.docx();
		assertThat(Cleaning.clean(sent.clone()).content()).isEqualTo(Cleaning.clean(sent.clone()).content());
	}

	@ParameterizedTest
	@CsvSource({ "word/vbaProject.bin, SCRIPT", "word/activeX/activeX1.xml, SCRIPT", "customUI/customUI.xml, SCRIPT",
			"word/afchunk.mht, SCRIPT", "word/embeddings/oleObject1.bin, EMBEDDED",
			"word/embeddings/Book.xlsx, EMBEDDED" })
	void refusesWhatRunsOrHoldsFiles(String part, Refusal refusal) throws Exception {
		assertThat(refusal(Docs.docxWith(part, new byte[] { 1, 2, 3 }))).isEqualTo(refusal);
	}

	@Test
	void refusesAnArchiveThatIsCalledAPicture() throws Exception {
		byte[] archive = Docs.zip("a.exe", new byte[100]);
		assertThat(refusal(Docs.docxWith("word/media/image9.png", archive))).isEqualTo(Refusal.EMBEDDED);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<w:p><w:r><w:instrText>DDEA</w:instrText></w:r><w:r><w:instrText>UTO c:\\\\cmd.exe</w:instrText></w:r></w:p>",
			"<w:p><w:fldSimple w:instr=\"DDE excel a b\"><w:r><w:t>a</w:t></w:r></w:fldSimple></w:p>",
			"<w:altChunk xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId1\"/>" })
	void refusesFieldsThatRunPrograms(String xml) throws Exception {
		assertThat(refusal(Docs.docxWith("word/document.xml", "<w:body>", "<w:body>" + xml))).isEqualTo(Refusal.SCRIPT);
	}

	@Test
	void refusesEntities() throws Exception {
		byte[] xml = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(refusal(Docs.docxWith("word/styles.xml", xml))).isEqualTo(Refusal.SCRIPT);
	}

	@Test
	void refusesBombs() throws Exception {
		byte[] much = new byte[30 * 1024 * 1024];
		assertThat(refusal(Docs.docxWith("word/media/image2.bmp", much))).isEqualTo(Refusal.ARCHIVE_BOMB);
	}

	@Test
	void refusesTooManyParts() throws Exception {
		Map<String, byte[]> parts = Docs.unzip(Docs.docx());
		for (int i = 0; i < 2_000; i++) {
			parts.put("word/x" + i + ".xml", new byte[0]);
		}
		assertThat(refusal(Docs.zip(parts))).isEqualTo(Refusal.ARCHIVE_BOMB);
	}

	@Test
	void refusesOtherArchives() throws Exception {
		assertThat(refusal(Docs.zip("a.txt", new byte[10]))).isEqualTo(Refusal.ARCHIVE);
		assertThat(refusal(Docs.zip("mimetype", new byte[10]))).isEqualTo(Refusal.DOCUMENT_TYPE);
	}

	private static Refusal refusal(byte[] sent) {
		try {
			Cleaning.clean(sent);
			throw new AssertionError("was taken");
		}
		catch (AttachmentRefusedException ex) {
			return ex.refusal();
		}
	}

	private static String part(byte[] archive, String name) throws Exception {
		return new String(Docs.unzip(archive).get(name), StandardCharsets.UTF_8);
	}

	private static byte[] unpacked(byte[] archive) throws Exception {
		return Planted.joined(Docs.unzip(archive).values().toArray(byte[][]::new));
	}

}
