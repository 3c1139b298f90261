package cn.minyi.chaos;

import java.io.IOException;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * People who write mails. The mailbox keeps each one; a mail is acknowledged when the
 * service has moved it to the folder of what was accepted.
 */
final class Mails implements Sender, AutoCloseable {

	static final String ADDRESS = "public@localhost";

	static final String PASSWORD = "mail-password";

	private static final String PROCESSED = "已受理";

	private final GreenMail server;

	private final GreenMailUser mailbox;

	private final Session session;

	private final Set<Long> collected = new HashSet<>();

	private volatile Account account;

	Mails(Account account) {
		this.account = account;
		ServerSetup smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		ServerSetup imap = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
		this.server = new GreenMail(new ServerSetup[] { smtp, imap });
		this.mailbox = this.server.setUser(ADDRESS, ADDRESS, PASSWORD);
		this.server.start();
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", String.valueOf(this.server.getSmtp().getPort()));
		properties.put("mail.smtp.localhost", "localhost");
		this.session = Session.getInstance(properties);
	}

	int imapPort() {
		return this.server.getImap().getPort();
	}

	int smtpPort() {
		return this.server.getSmtp().getPort();
	}

	void use(Account next) {
		this.account = next;
	}

	@Override
	public String channel() {
		return "mail";
	}

	@Override
	public void send() {
		String mark = this.account.sent(channel());
		try {
			MimeMessage mail = new MimeMessage(this.session);
			mail.setFrom(new InternetAddress(mark + "@example.org"));
			mail.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
			mail.setSubject("路灯", "UTF-8");
			mail.setText(Marks.text(mark), "UTF-8");
			Transport.send(mail);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("the citizens' own mail server fails", ex);
		}
	}

	/** Looks which mails the service has moved since the last look. */
	void collect() {
		MailFolder processed = this.server.getManagers().getImapHostManager().getFolder(this.mailbox, PROCESSED);
		if (processed == null) {
			return;
		}
		try {
			for (StoredMessage stored : List.copyOf(processed.getMessages())) {
				if (this.collected.add(stored.getUid())) {
					String mark = Marks.in(String.valueOf(stored.getMimeMessage().getContent()));
					if (mark != null && this.account.isKnown(mark)) {
						this.account.acknowledged(mark);
					}
				}
			}
		}
		catch (ConcurrentModificationException ex) {
			// A mail came in between. There is another look soon.
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException("a mail that was sent cannot be read", ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

}
