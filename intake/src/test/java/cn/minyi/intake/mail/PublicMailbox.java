package cn.minyi.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * A real mail server with the public mailbox, for integration tests.
 */
final class PublicMailbox implements AutoCloseable {

	static final String ADDRESS = "minyi@example.cn";

	static final String PASSWORD = "secret";

	private final GreenMail server;

	private PublicMailbox(GreenMail server) {
		this.server = server;
	}

	static PublicMailbox start() {
		return start(0, 0);
	}

	/**
	 * Starts it on certain ports; 0 means any.
	 */
	static PublicMailbox start(int smtp, int imap) {
		GreenMail server = new GreenMail(new ServerSetup[] { new ServerSetup(smtp, null, ServerSetup.PROTOCOL_SMTP),
				new ServerSetup(imap, null, ServerSetup.PROTOCOL_IMAP) });
		server.start();
		server.setUser(ADDRESS, ADDRESS, PASSWORD);
		return new PublicMailbox(server);
	}

	int smtp() {
		return this.server.getSmtp().getPort();
	}

	int imap() {
		return this.server.getImap().getPort();
	}

	/**
	 * Another mailbox on the same server.
	 */
	void addUser(String address) {
		this.server.setUser(address, address, PASSWORD);
	}

	/**
	 * What intake has to be told to read it.
	 * @param imap the port to connect to
	 * @param more what differs
	 */
	static Map<String, Object> settings(int imap, Map<String, Object> more) {
		Map<String, Object> all = new HashMap<>(
				Map.of("minyi.mail.enabled", true, "minyi.mail.host", "127.0.0.1", "minyi.mail.port", imap,
						"minyi.mail.ssl", false, "minyi.mail.username", ADDRESS, "minyi.mail.password", PASSWORD));
		all.putAll(more);
		return all;
	}

	void send(String... lines) {
		send(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	void send(byte[] mail) {
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.host", "127.0.0.1");
		properties.setProperty("mail.smtp.port", Integer.toString(smtp()));
		properties.setProperty("mail.smtp.allow8bitmime", "true");
		Session session = Session.getInstance(properties);
		try (Transport transport = session.getTransport("smtp")) {
			transport.connect();
			// Unlike Transport.send this leaves the mail as it is.
			transport.sendMessage(new MimeMessage(session, new ByteArrayInputStream(mail)),
					InternetAddress.parse(ADDRESS));
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * Puts a mail into the inbox as it is.
	 */
	void put(byte[] mail) {
		try {
			this.server.getManagers()
				.getImapHostManager()
				.getInbox(this.server.getUserManager().getUser(ADDRESS))
				.appendMessage(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)),
						new Flags(), new Date());
		}
		catch (MessagingException | com.icegreen.greenmail.store.FolderException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * How many mails are in a folder, as a clerk's mail program would see it.
	 * @return -1 for a folder that is not there
	 */
	int count(String name) {
		try (Store store = store(ADDRESS)) {
			Folder folder = store.getFolder(name);
			return folder.exists() ? folder.getMessageCount() : -1;
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * All mails in somebody's inbox.
	 */
	List<MimeMessage> inbox(String address) {
		try (Store store = store(address); Folder inbox = store.getFolder("INBOX")) {
			inbox.open(Folder.READ_ONLY);
			List<MimeMessage> mails = new ArrayList<>();
			for (Message each : inbox.getMessages()) {
				ByteArrayOutputStream raw = new ByteArrayOutputStream();
				each.writeTo(raw);
				mails.add(new MimeMessage(Session.getInstance(new Properties()),
						new ByteArrayInputStream(raw.toByteArray())));
			}
			return mails;
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private Store store(String address) throws MessagingException {
		Store store = Session.getInstance(new Properties()).getStore("imap");
		store.connect("127.0.0.1", imap(), address, PASSWORD);
		return store;
	}

}
