package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PdfTests {

	private static final String TEXT = "The street lamp is broken";

	@Test
	void takesOutWhoWroteIt() throws Exception {
		byte[] sent = pdf((document) -> {
		});
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.PDF);
		Planted.isGone(plain(sent), plain(cleaned.content()));
		try (PDDocument document = Loader.loadPDF(cleaned.content())) {
			assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
			assertThat(document.getDocumentCatalog().getMetadata()).isNull();
			assertThat(document.getPage(0).getAnnotations()).hasSize(2);
		}
	}

	@Test
	void stillShowsTextAndPictures() throws Exception {
		byte[] cleaned = Cleaning.clean(pdf((document) -> {
		})).content();
		try (PDDocument document = Loader.loadPDF(cleaned)) {
			assertThat(new PDFTextStripper().getText(document)).contains(TEXT);
			PDPage page = document.getPage(0);
			COSName name = page.getResources().getXObjectNames().iterator().next();
			PDImageXObject image = (PDImageXObject) page.getResources().getXObject(name);
			assertThat(image.getImage().getWidth()).isEqualTo(Pictures.WIDTH);
		}
	}

	@Test
	void writesTheSameForTheSame() throws Exception {
		byte[] sent = pdf((document) -> {
		});
		assertThat(Cleaning.clean(sent.clone()).content()).isEqualTo(Cleaning.clean(sent.clone()).content());
	}

	@Test
	void forgetsEarlierVersions() throws Exception {
		byte[] first = pdf((document) -> {
		});
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PDDocument document = Loader.loadPDF(first)) {
			document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Old"), COSName.A);
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
			document.saveIncremental(out);
		}
		byte[] cleaned = Cleaning.clean(out.toByteArray()).content();
		assertThat(new String(cleaned, StandardCharsets.ISO_8859_1).split("%%EOF", -1)).hasSize(2);
		Planted.isGone(out.toByteArray(), plain(cleaned));
	}

	@Test
	void refusesScriptsAndActions() throws Exception {
		assertThat(refusal(
				pdf((document) -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
			.isEqualTo(Refusal.SCRIPT);
		assertThat(refusal(pdf((document) -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
			.isEqualTo(Refusal.SCRIPT);
		assertThat(refusal(pdf((document) -> document.getDocumentCatalog()
			.getCOSObject()
			.setItem(COSName.ACRO_FORM, dictionary("XFA", new COSArray()))))).isEqualTo(Refusal.SCRIPT);
	}

	@Test
	void refusesFilesInside() throws Exception {
		assertThat(refusal(pdf((document) -> document.getDocumentCatalog()
			.getCOSObject()
			.setItem(COSName.NAMES, dictionary("EmbeddedFiles", new COSDictionary()))))).isEqualTo(Refusal.EMBEDDED);
	}

	@Test
	void refusesPasswords() throws Exception {
		for (String password : new String[] { "", "secret" }) {
			assertThat(refusal(pdf((document) -> {
				try {
					document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			}))).isEqualTo(Refusal.ENCRYPTED);
		}
	}

	@Test
	void refusesBombs() throws Exception {
		byte[] zeros = new byte[70 * 1024 * 1024];
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (OutputStream out = new DeflaterOutputStream(packed)) {
			out.write(zeros);
		}
		byte[] head = "%PDF-1.7\n5 0 obj <</Type /Obj#53tm /N 1 /First 8 /Filter /FlateDecode>> stream\n"
			.getBytes(StandardCharsets.US_ASCII);
		assertThat(refusal(Planted.joined(head, packed.toByteArray()))).isEqualTo(Refusal.ARCHIVE_BOMB);
	}

	@Test
	void refusesWhatIsCutOffBeyondRepair() throws Exception {
		assertThat(refusal(Arrays.copyOf(pdf((document) -> {
		}), 300))).isEqualTo(Refusal.BROKEN);
		assertThat(refusal("%PDF-1.7\nhello".getBytes(StandardCharsets.US_ASCII))).isEqualTo(Refusal.BROKEN);
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

	private static COSDictionary dictionary(String key, COSBase value) {
		COSDictionary dictionary = new COSDictionary();
		dictionary.setItem(COSName.getPDFName(key), value);
		return dictionary;
	}

	private static byte[] pdf(Consumer<PDDocument> change) throws Exception {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			document.getDocumentInformation().setAuthor(Planted.NAME);
			document.getDocumentInformation().setTitle(Planted.CHINESE);
			document.getDocumentInformation().setCreationDate(Calendar.getInstance());
			PDMetadata metadata = new PDMetadata(document);
			metadata.importXMPMetadata(Planted.bytes());
			document.getDocumentCatalog().setMetadata(metadata);
			page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), dictionary("a", new COSString(Planted.NAME)));
			PDAnnotationText note = new PDAnnotationText();
			note.setTitlePopup(Planted.NAME);
			note.setContents("see here");
			note.setRectangle(new PDRectangle(10, 10, 20, 20));
			PDActionURI action = new PDActionURI();
			action.setURI("https://example.org/" + Planted.NAME);
			PDAnnotationLink link = new PDAnnotationLink();
			link.setRectangle(new PDRectangle(40, 10, 20, 20));
			link.setAction(action);
			page.getAnnotations().add(note);
			page.getAnnotations().add(link);
			COSDictionary signature = dictionary("Name", new COSString(Planted.NAME));
			signature.setItem(COSName.BYTERANGE, new COSArray());
			page.getCOSObject().setItem(COSName.getPDFName("Mine"), signature);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.newLineAtOffset(50, 700);
				content.showText(TEXT);
				content.endText();
				content.drawImage(PDImageXObject.createFromByteArray(document, Pictures.jpeg(1), "a.jpg"), 50, 500);
			}
			change.accept(document);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
	}

	/** With its objects unpacked, so that words in it can be found. */
	private static byte[] plain(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.NO_COMPRESSION);
			return Planted.joined(out.toByteArray(), streams(document));
		}
	}

	private static byte[] streams(PDDocument document) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (var key : document.getDocument().getXrefTable().keySet()) {
			if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
					&& !(stream.getFilters() instanceof COSName name && name.equals(COSName.DCT_DECODE))) {
				all.writeBytes(stream.createInputStream().readAllBytes());
			}
		}
		return all.toByteArray();
	}

}
