package cn.minyi.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.Refusal;
import cn.minyi.domain.Attachment;

import org.springframework.stereotype.Component;

/**
 * Brings the files of a mail into the attachment store. A file that is refused does not
 * refuse the mail: a note in the text says so, and the file stays in the mailbox with its
 * mail.
 */
@Component
final class MailAttachments {

	// More than on the form: who writes a mail is not there to choose the best five.
	private static final int MOST_FILES = 20;

	// Without the name, which may be that of the writer.
	private static final String NOTE = "〔第 %d 个附件%s未收：%s原件在邮箱里。〕";

	private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

	private static final Pattern FIRST_SENTENCE = Pattern.compile("^[^。]*。");

	private final AttachmentStore store;

	MailAttachments(AttachmentStore store) {
		this.store = store;
	}

	/**
	 * What became of files.
	 *
	 * @param attachments those in the store, in their order
	 * @param notes a line for each that was refused
	 */
	record Stored(List<Attachment> attachments, List<String> notes) {

		/**
		 * A text with the notes below it.
		 */
		String noted(String text) {
			return this.notes.isEmpty() ? text : text + "\n\n" + String.join("\n", this.notes);
		}

	}

	/**
	 * Stores files; the same file twice is harmless.
	 * @param submissionId the submission they will belong to
	 * @param files as they came
	 * @throws cn.minyi.attachments.AttachmentsUnavailableException if the store is away
	 */
	Stored store(String submissionId, List<MailFile> files) {
		List<Attachment> attachments = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			MailFile file = files.get(i);
			try {
				if (i >= MOST_FILES) {
					throw new AttachmentRefusedException(Refusal.TOO_MANY);
				}
				attachments.add(this.store.put(submissionId, new ByteArrayInputStream(file.content()), file.name()));
			}
			catch (AttachmentRefusedException ex) {
				notes.add(note(i + 1, file, ex.refusal()));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("an array can always be read", ex);
			}
		}
		return new Stored(attachments, notes);
	}

	private static String note(int number, MailFile file, Refusal refusal) {
		Matcher ending = ENDING.matcher(file.name());
		Matcher sentence = FIRST_SENTENCE.matcher(refusal.sentence(Locale.SIMPLIFIED_CHINESE));
		String why = (refusal == Refusal.TOO_MANY || !sentence.find()) ? "一封邮件最多收 " + MOST_FILES + " 个附件。"
				: sentence.group();
		return NOTE.formatted(number, ending.find() ? "（" + ending.group() + "）" : "", why);
	}

}
