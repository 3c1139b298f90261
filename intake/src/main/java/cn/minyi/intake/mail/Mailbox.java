package cn.minyi.intake.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
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
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * An open connection to the mailbox. Used by one thread, but for {@link #wake}.
 */
final class Mailbox implements AutoCloseable {

	private static final String TIMEOUT_MILLIS = "15000";

	private final MailSettings settings;

	private final IMAPStore store;

	private final IMAPFolder folder;

	private volatile boolean idle;

	private volatile boolean told;

	private int seen;

	private Mailbox(MailSettings settings, IMAPStore store, IMAPFolder folder) {
		this.settings = settings;
		this.store = store;
		this.folder = folder;
		folder.addMessageCountListener(new MessageCountAdapter() {

			@Override
			public void messagesAdded(MessageCountEvent event) {
				Mailbox.this.told = true;
			}

		});
	}

	static Mailbox open(MailSettings settings, MailLogin login) throws MessagingException {
		IMAPStore store = (IMAPStore) Session.getInstance(properties(settings, login)).getStore("imap");
		try {
			store.connect(settings.host(), settings.port(), settings.username(), login.secret());
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

	private static Properties properties(MailSettings settings, MailLogin login) {
		Properties properties = new Properties();
		properties.setProperty("mail.imap.ssl.enable", Boolean.toString(settings.ssl()));
		properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
		properties.setProperty("mail.imap.starttls.enable", Boolean.toString(!settings.ssl()));
		properties.setProperty("mail.imap.connectiontimeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.imap.timeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.imap.writetimeout", TIMEOUT_MILLIS);
		// Reading must not mark a mail as read before it is accepted.
		properties.setProperty("mail.imap.peek", "true");
		// In one literal, whose length is told first: a connection that is cut meanwhile
		// cannot look like the end of the mail.
		properties.setProperty("mail.imap.partialfetch", "false");
		login.mechanism().ifPresent((each) -> properties.setProperty("mail.imap.auth.mechanisms", each));
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
		this.told = false;
		this.folder.open(Folder.READ_WRITE);
		Message[] messages = this.folder.getMessages();
		this.seen = messages.length;
		FetchProfile profile = new FetchProfile();
		profile.add(FetchProfile.Item.FLAGS);
		profile.add(FetchProfile.Item.SIZE);
		profile.add(UIDFolder.FetchProfileItem.UID);
		this.folder.fetch(messages, profile);
		return Arrays.stream(messages).filter(Mailbox::isThere).toList();
	}

	/**
	 * Whether the server has told of more mails since it was asked for those in the
	 * folder; it does not tell twice.
	 */
	boolean hasGrown() throws MessagingException {
		return this.folder.getMessageCount() > this.seen;
	}

	private static boolean isThere(Message message) {
		try {
			return !message.isExpunged() && !message.isSet(Flags.Flag.DELETED);
		}
		catch (MessagingException ex) {
			return false;
		}
	}

	MailPlace place(Message message) throws MessagingException {
		return new MailPlace(name(), this.folder.getUIDValidity(), this.folder.getUID(message));
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

	/**
	 * How many mails are filed, by the server's own count.
	 */
	long filed() throws MessagingException {
		long filed = 0;
		for (String name : new HashSet<>(List.of(this.settings.processedFolder(), this.settings.automaticFolder(),
				this.settings.quarantineFolder()))) {
			Folder each = this.store.getFolder(name);
			filed += each.exists() ? each.getMessageCount() : 0;
		}
		return filed;
	}

	/**
	 * Whether the server can tell what is new without being asked.
	 */
	boolean canIdle() throws MessagingException {
		return this.settings.idle() && this.store.hasCapability("IDLE");
	}

	/**
	 * Waits until the server tells something (RFC 2177) or {@link #wake} is called.
	 */
	void idle() throws MessagingException {
		this.idle = true;
		try {
			this.folder.idle(true);
		}
		finally {
			this.idle = false;
		}
	}

	/**
	 * Ends {@link #idle}, from another thread.
	 * @return whether somebody was waiting; then it may have to be called again, as the
	 * wait may not have begun yet
	 */
	boolean wake() {
		if (!this.idle) {
			return false;
		}
		try {
			// Any command makes the library end the wait first.
			this.folder.doCommandIgnoreFailure((protocol) -> null);
		}
		catch (MessagingException ex) {
			// The connection is gone, which ends the wait as well.
		}
		return true;
	}

	/**
	 * Whether the server has told of new mails while nobody listened: just before a wait
	 * begins. Sends nothing.
	 */
	boolean hasBeenTold() {
		return this.told;
	}

	boolean isOpen() {
		return this.folder.isOpen() && this.store.isConnected();
	}

	/**
	 * The mailbox's public name.
	 */
	String name() {
		return this.settings.address();
	}

	@Override
	public void close() throws MessagingException {
		this.store.close();
	}

}
