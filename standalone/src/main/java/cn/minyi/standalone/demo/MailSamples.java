package cn.minyi.standalone.demo;

import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/**
 * Mails by SMTP, in the charsets and forms in which people's programs send them.
 */
final class MailSamples {

	private final Session session;

	private final String to;

	MailSamples(int smtpPort, String to) {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", String.valueOf(smtpPort));
		properties.put("mail.smtp.connectiontimeout", "10000");
		properties.put("mail.smtp.timeout", "30000");
		properties.put("mail.smtp.localhost", "localhost");
		this.session = Session.getInstance(properties);
		this.to = to;
	}

	void send(Samples.Mail sample) {
		try {
			Transport.send(message(sample));
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new SamplesNotAcceptedException("邮件渠道没有接收示例来件。原因见日志；解决后再次运行 demo，已发送的不会重复。", ex);
		}
	}

	private MimeMessage message(Samples.Mail sample) throws MessagingException, UnsupportedEncodingException {
		MimeMessage message = new SampleMessage(this.session,
				"<" + SampleIds.of("mail", sample.subject() + '\n' + sample.body()) + "@minyi.invalid>");
		message.setFrom(sender(sample));
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(this.to));
		message.setSubject(sample.subject(), sample.charset());
		message.setSentDate(new Date());
		message.setText(sample.body(), sample.charset(), sample.html() ? "html" : "plain");
		message.saveChanges();
		return message;
	}

	private static InternetAddress sender(Samples.Mail sample) throws AddressException, UnsupportedEncodingException {
		int bracket = sample.from().indexOf('<');
		if (bracket < 0) {
			return new InternetAddress(sample.from().strip());
		}
		String address = sample.from().substring(bracket + 1, sample.from().indexOf('>', bracket));
		return new InternetAddress(address, sample.from().substring(0, bracket).strip(), sample.charset());
	}

	/** Keeps its Message-ID, where every other message would get a new one. */
	private static final class SampleMessage extends MimeMessage {

		private final String id;

		SampleMessage(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
