package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Writes a PDF anew with what its pages need. Author, programs, dates, XMP, signatures
 * and earlier versions go; what runs, opens or holds other files is refused.
 */
final class PdfCleaner {

	private PdfCleaner() {
	}

	static byte[] clean(byte[] sent) throws MalformedFileException, AttachmentRefusedException {
		PdfStreams.check(sent);
		try (PDDocument document = Loader.loadPDF(sent)) {
			return clean(document);
		}
		catch (InvalidPasswordException ex) {
			throw new AttachmentRefusedException(Refusal.ENCRYPTED);
		}
		catch (IOException ex) {
			throw new MalformedFileException("PDF: " + ex.getClass().getSimpleName());
		}
		// The parser meets hostile files with these too.
		catch (RuntimeException | StackOverflowError ex) {
			throw new MalformedFileException("PDF: " + ex.getClass().getSimpleName());
		}
	}

	private static byte[] clean(PDDocument document)
			throws IOException, MalformedFileException, AttachmentRefusedException {
		if (document.isEncrypted()) {
			throw new AttachmentRefusedException(Refusal.ENCRYPTED);
		}
		if (document.getNumberOfPages() == 0) {
			throw new MalformedFileException("no page");
		}
		COSDictionary trailer = document.getDocument().getTrailer();
		trailer.removeItem(COSName.INFO);
		trailer.removeItem(COSName.ID);
		new PdfObjects().clean(trailer);
		// Otherwise a new one is made from the time.
		document.setDocumentId(0L);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.save(out);
		return out.toByteArray();
	}

}
