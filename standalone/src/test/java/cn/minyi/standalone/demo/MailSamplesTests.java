package cn.minyi.standalone.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailSamplesTests {

	private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

	@BeforeEach
	void start() {
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void sendsInTheCharsetOfTheSample() throws Exception {
		MimeMessage mail = sent(new Samples.Mail("矿坝村民 <a@example.cn>", "安监站", "坝上冒水", false, "GB18030"));
		assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("GB18030");
		assertThat(mail.getContent().toString().strip()).isEqualTo("坝上冒水");
		assertThat(mail.getSubject()).isEqualTo("安监站");
		assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("矿坝村民");
	}

	@Test
	void sendsHtmlAsHtml() throws Exception {
		MimeMessage mail = sent(new Samples.Mail("a@example.cn", "安监站", "<p>坝上冒水</p>", true, "UTF-8"));
		assertThat(mail.getContentType()).containsIgnoringCase("text/html");
	}

	@Test
	void sendsTheSameSampleUnderTheSameId() throws Exception {
		Samples.Mail sample = new Samples.Mail("a@example.cn", "安监站", "坝上冒水", false, "UTF-8");
		String first = sent(sample).getMessageID();
		this.server.purgeEmailFromAllMailboxes();
		assertThat(sent(sample).getMessageID()).isEqualTo(first).contains("demo-");
	}

	private MimeMessage sent(Samples.Mail sample) {
		new MailSamples(this.server.getSmtp().getPort(), "minyi@localhost").send(sample);
		return this.server.getReceivedMessages()[0];
	}

}
