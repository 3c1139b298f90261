package cn.minyi.standalone.serve;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.servers.LoopbackPort;
import cn.minyi.servers.PortTakenException;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;

/**
 * A mail server for the public mailbox, on the loopback interface. Whatever is sent to
 * it, to whichever address, ends up in that mailbox. It holds mails in memory; those that
 * nobody has fetched yet are on disk too, before they are acknowledged, and are there
 * again after a restart.
 * <p>
 * What the public mailbox itself sends to others ends up in a second mailbox, which
 * stands for the mailboxes of all citizens. That one is in memory only.
 */
final class MailServer {

	static final String ADDRESS = "minyi@localhost";

	/** Where letters to citizens can be read. */
	static final String CITIZENS = "citizens@localhost";

	private static final String HOST = "127.0.0.1";

	private static final Duration START = Duration.ofSeconds(30);

	/** Whom the server delivers to after its handler: the spool has done it already. */
	private static final GreenMailUser NOBODY = (GreenMailUser) Proxy.newProxyInstance(
			MailServer.class.getClassLoader(), new Class<?>[] { GreenMailUser.class },
			(proxy, method, arguments) -> null);

	private final GreenMail server;

	private final MailSpool spool;

	private final int smtpPort;

	private final int imapPort;

	private final String password;

	private MailServer(GreenMail server, MailSpool spool, int smtpPort, int imapPort, String password) {
		this.server = server;
		this.spool = spool;
		this.smtpPort = smtpPort;
		this.imapPort = imapPort;
		this.password = password;
	}

	static MailServer start(Path spoolDir, SecretFiles secrets, int smtpPort, int imapPort) {
		GreenMail server = new GreenMail(
				new ServerSetup[] { setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, "imap") });
		String password = secrets.password("mail-password");
		GreenMailUser user = server.setUser(ADDRESS, ADDRESS, password);
		GreenMailUser citizens = server.setUser(CITIZENS, CITIZENS, password);
		try {
			MailSpool spool = MailSpool.open(spoolDir, server.getManagers().getImapHostManager().getInbox(user));
			server.getUserManager().setMessageDeliveryHandler((mail, address) -> {
				if (isLetterToCitizen(mail, address)) {
					return citizens;
				}
				spool.deliver(mail.getMessage());
				return NOBODY;
			});
			server.start();
			return new MailServer(server, spool, smtpPort, imapPort, password);
		}
		catch (IOException | FolderException | MessagingException ex) {
			throw new StartRefusedException("邮件服务器无法使用暂存目录 %s：%s。请检查数据目录的权限和磁盘空间。".formatted(spoolDir, ex.getMessage()),
					ex);
		}
		// The one type that the server throws when it cannot listen; it does not say
		// where.
		catch (IllegalStateException ex) {
			server.stop();
			throw new PortTakenException("邮件服务器", LoopbackPort.isFree(smtpPort) ? imapPort : smtpPort, ex);
		}
	}

	private static boolean isLetterToCitizen(MovingMessage mail, MailAddress to) {
		MailAddress from = mail.getReturnPath();
		return from != null && ADDRESS.equals(from.getEmail()) && !ADDRESS.equals(to.getEmail());
	}

	int smtpPort() {
		return this.smtpPort;
	}

	int imapPort() {
		return this.imapPort;
	}

	String password() {
		return this.password;
	}

	/** No more mails come in; those that are there can still be fetched. */
	void stopReceiving() {
		this.server.getSmtp().stopService();
	}

	void stop() {
		this.spool.close();
		this.server.stop();
	}

	private static ServerSetup setup(int port, String protocol) {
		ServerSetup setup = new ServerSetup(port, HOST, protocol);
		setup.setServerStartupTimeout(START.toMillis());
		return setup;
	}

}
