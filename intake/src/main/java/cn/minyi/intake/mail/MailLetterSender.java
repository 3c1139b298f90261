package cn.minyi.intake.mail;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.Letter;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.notice.Notification;
import cn.minyi.intake.notice.LetterDelayedException;
import cn.minyi.intake.notice.LetterRefusedException;
import cn.minyi.intake.notice.LetterSender;
import io.github.bucket4j.Bucket;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends letters by SMTP: plain text that says it is automatic (RFC 3834), with an id by
 * which a reply finds its submission. The envelope's sender is the mailbox itself, so
 * bounces come back there and are filed as the mails of machines that they are.
 */
@Component
final class MailLetterSender implements LetterSender {

	private static final String TIMEOUT_MILLIS = "15000";

	private final SmtpSettings settings;

	private final MailSettings mailbox;

	private final MailLogin login;

	private final LetterReferences references;

	private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

	private final Bucket pace;

	MailLetterSender(SmtpSettings settings, MailSettings mailbox, MailLogin login, LetterReferences references) {
		this.settings = settings;
		this.mailbox = mailbox;
		this.login = login;
		this.references = references;
		this.pace = Bucket.builder()
			.addLimit((limit) -> limit.capacity(settings.perMinute())
				.refillGreedy(settings.perMinute(), Duration.ofMinutes(1)))
			.build();
		this.sender.setHost(settings.host());
		this.sender.setPort(settings.port());
		this.sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
		this.sender.setJavaMailProperties(properties());
	}

	@Override
	public Channel channel() {
		return Channel.MAIL;
	}

	@Override
	public boolean ready() {
		return !this.settings.host().isEmpty() && !this.mailbox.username().isEmpty();
	}

	@Override
	public void send(Notification notification, Letter letter) throws LetterRefusedException, LetterDelayedException {
		InternetAddress to = address(letter.to());
		try {
			this.pace.asBlocking().consume(1);
			if (this.settings.auth()) {
				this.sender.setUsername(this.mailbox.username());
				this.sender.setPassword(this.login.secret());
			}
			this.sender.send(message(notification, letter, to));
		}
		catch (MailException ex) {
			SmtpAnswer.of(ex).raise();
		}
		catch (MailLoginException ex) {
			throw new LetterDelayedException("smtp-token");
		}
		catch (MessagingException ex) {
			throw new LetterRefusedException("smtp-message");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LetterDelayedException("interrupted");
		}
	}

	private MimeMessage message(Notification notification, Letter letter, InternetAddress to)
			throws MessagingException {
		String own = this.mailbox.address();
		String domain = own.substring(own.indexOf('@') + 1);
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
		try {
			helper.setFrom(own, this.settings.name());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException("every Java has UTF-8", ex);
		}
		helper.setTo(to);
		helper.setSubject((letter.subject() != null) ? letter.subject().replaceAll("\\p{Cntrl}+", " ")
				: notification.kind().title());
		helper.setText(letter.text());
		message.setHeader("Message-ID", this.references.messageId(notification.id(), letter.to(), domain));
		// So that mail programs show the answer below the receipt.
		if (notification.submissionId() != null && notification.kind() == NoticeKind.ANSWER) {
			String receipt = this.references.messageId(LetterReferences.receiptOf(notification.submissionId()),
					letter.to(), domain);
			message.setHeader("In-Reply-To", receipt);
			message.setHeader("References", receipt);
		}
		message.setHeader("Auto-Submitted", "auto-replied");
		message.setHeader("X-Auto-Response-Suppress", "All");
		message.setHeader("X-Loop", own);
		return message;
	}

	private static InternetAddress address(String written) throws LetterRefusedException {
		try {
			int at = written.lastIndexOf('@');
			String ascii = (at > 0) ? written.substring(0, at + 1) + IDN.toASCII(written.substring(at + 1)) : written;
			return new InternetAddress(ascii, true);
		}
		catch (MessagingException | IllegalArgumentException ex) {
			throw new LetterRefusedException("smtp-address");
		}
	}

	private Properties properties() {
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(this.settings.ssl()));
		properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
		properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!this.settings.ssl()));
		properties.setProperty("mail.smtp.auth", Boolean.toString(this.settings.auth()));
		properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
		properties.setProperty("mail.smtp.from", this.mailbox.address());
		// Without it the machine's own name is told to the server, and looked up first.
		properties.setProperty("mail.smtp.localhost", "minyi");
		this.login.mechanism().ifPresent((each) -> properties.setProperty("mail.smtp.auth.mechanisms", each));
		return properties;
	}

}
