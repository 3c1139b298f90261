package cn.minyi.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * An open connection to the mailbox. Used by one thread.
 */
final class Mailbox implements AutoCloseable {

	private static final String TIMEOUT_MILLIS = "15000";

	private final MailSettings settings;

	private final IMAPStore store;

	private final IMAPFolder folder;

	private Mailbox(MailSettings settings, IMAPStore store, IMAPFolder folder) {
		this.settings = settings;
		this.store = store;
		this.folder = folder;
	}

	static Mailbox open(MailSettings settings) throws MessagingException {
		IMAPStore store = (IMAPStore) Session.getInstance(properties(settings)).getStore("imap");
		try {
			store.connect(settings.host(), settings.port(), settings.username(), settings.password());
			// Some providers (163.com, 126.com) serve nobody who does not introduce
			// himself.
			if (store.hasCapability("ID")) {
				store.id(Map.of("name", "minyi"));
			}
			return new Mailbox(settings, store, (IMAPFolder) store.getFolder(settings.folder()));
		}
		catch (MessagingException ex) {
			store.close();
			throw ex;
		}
	}

	private static Properties properties(MailSettings settings) {
		Properties properties = new Properties();
		properties.setProperty("mail.imap.ssl.enable", Boolean.toString(settings.ssl()));
		properties.setProperty("mail.imap.starttls.enable", Boolean.toString(!settings.ssl()));
		properties.setProperty("mail.imap.connectiontimeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.imap.timeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.imap.writetimeout", TIMEOUT_MILLIS);
		// Reading must not mark a mail as read before it is accepted.
		properties.setProperty("mail.imap.peek", "true");
		return properties;
	}

	/**
	 * The mails in the folder.
	 * @return those not yet dealt with, in the order they came
	 */
	List<Message> arrived() throws MessagingException {
		// Opened anew each time: servers may forget to tell an open connection what is
		// new.
		if (this.folder.isOpen()) {
			this.folder.close(false);
		}
		this.folder.open(Folder.READ_WRITE);
		Message[] messages = this.folder.getMessages();
		FetchProfile profile = new FetchProfile();
		profile.add(FetchProfile.Item.FLAGS);
		profile.add(FetchProfile.Item.SIZE);
		profile.add(UIDFolder.FetchProfileItem.UID);
		this.folder.fetch(messages, profile);
		return Arrays.stream(messages).filter(Mailbox::isThere).toList();
	}

	private static boolean isThere(Message message) {
		try {
			return !message.isExpunged() && !message.isSet(Flags.Flag.DELETED);
		}
		catch (MessagingException ex) {
			return false;
		}
	}

	/**
	 * Where a mail lies: names it for ever, as a mailbox never gives a UID twice.
	 */
	String place(Message message) throws MessagingException {
		return this.settings.folder() + "/" + this.folder.getUIDValidity() + "/" + this.folder.getUID(message);
	}

	byte[] content(Message message) throws MessagingException, IOException {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		message.writeTo(content);
		return content.toByteArray();
	}

	void file(Message message, Filing filing) throws MessagingException {
		Folder target = this.store.getFolder(switch (filing) {
			case PROCESSED -> this.settings.processedFolder();
			case AUTOMATIC -> this.settings.automaticFolder();
			case QUARANTINE -> this.settings.quarantineFolder();
		});
		if (!target.exists()) {
			target.create(Folder.HOLDS_MESSAGES);
		}
		Message[] messages = { message };
		if (this.store.hasCapability("MOVE")) {
			this.folder.moveMessages(messages, target);
		}
		else {
			this.folder.copyMessages(messages, target);
			this.folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
			this.folder.expunge(messages);
		}
	}

	boolean isOpen() {
		return this.folder.isOpen() && this.store.isConnected();
	}

	/**
	 * The mailbox's public name.
	 */
	String name() {
		String user = this.settings.username();
		return (user.indexOf('@') >= 0) ? user : user + "@" + this.settings.host();
	}

	@Override
	public void close() throws MessagingException {
		this.store.close();
	}

}
