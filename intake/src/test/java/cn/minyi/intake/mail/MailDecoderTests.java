package cn.minyi.intake.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.DecoderContract;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailDecoderTests extends DecoderContract {

	private static final Charset GB18030 = Charset.forName("GB18030");

	@Override
	protected Decoder decoder() {
		return new MailDecoder("minyi@example.gov.cn", "INBOX/1/7");
	}

	@Override
	protected byte[] delivery(String text) {
		return ("From: " + PHONE + "@139.com\r\nSubject: =?UTF-8?B?6Lev54Gv?=\r\nMessage-ID: <1@139.com>\r\n"
				+ "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
				+ Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\r\n")
			.getBytes(StandardCharsets.UTF_8);
	}

	@Override
	protected byte[] unreadable() {
		return ("From: " + PHONE + "@139.com\r\nContent-Type: image/png\r\n\r\n" + PHONE)
			.getBytes(StandardCharsets.UTF_8);
	}

	// A mail's end is where its writer stopped; nobody means the spaces after it.
	@Override
	protected String kept(String text) {
		return text.stripTrailing();
	}

	@Test
	void knowsSubjectSenderAndTime() {
		Arrival arrival = decode(mail("From: =?gbk?B?1cXI/Q==?= <zhang@example.com>",
				"Subject: =?utf-8?Q?=E8=B7=AF?=\r\n =?utf-8?Q?=E7=81=AF?=", "Date: Mon, 2 Mar 2026 09:02:03 +0800", "",
				"坏了"));
		assertThat(arrival.contact()).isEqualTo(new Contact("张三", null, "zhang@example.com", null));
		assertThat(arrival.subject()).isEqualTo("路灯");
		assertThat(arrival.sentAt()).isEqualTo(Instant.parse("2026-03-02T01:02:03Z"));
		assertThat(arrival.source()).isEqualTo("minyi@example.gov.cn");
	}

	@Test
	void isAnotherMailAtAnotherPlace() {
		Arrival here = decode(delivery("路灯"));
		Arrival there = ((Decoded.Readable) new MailDecoder("minyi@example.gov.cn", "INBOX/1/8").decode(delivery("路灯"))
			.get(0)).arrival();
		assertThat(id(here)).isNotEqualTo(id(there));
	}

	@Test
	void readsGbkDeclaredAsGb2312() {
		byte[] head = "From: a@b.cn\r\nContent-Type: text/plain; charset=\"gb2312\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
			.getBytes(StandardCharsets.US_ASCII);
		assertThat(decode(join(head, "朱镕基路的路灯".getBytes(GB18030))).text()).isEqualTo("朱镕基路的路灯");
	}

	@Test
	void readsBareBytesInTheSubject() {
		byte[] head = join("From: a@b.cn\r\nSubject: ".getBytes(StandardCharsets.US_ASCII), "路灯".getBytes(GB18030));
		assertThat(decode(join(head, "\r\n\r\n坏了".getBytes(StandardCharsets.UTF_8))).subject()).isEqualTo("路灯");
	}

	@Test
	void prefersPlainTextToHtml() {
		Arrival arrival = decode(mail("From: a@b.cn", "Content-Type: multipart/alternative; boundary=B", "", "--B",
				"Content-Type: text/html; charset=utf-8", "", "<p>网页</p>", "--B",
				"Content-Type: text/plain; charset=utf-8", "", "纯文本", "--B--"));
		assertThat(arrival.text()).isEqualTo("纯文本");
	}

	@Test
	void findsTheTextInNestedPartsAndLeavesAttachmentsOut() {
		Arrival arrival = decode(mail("From: a@b.cn", "Content-Type: multipart/mixed; boundary=A", "", "--A",
				"Content-Type: multipart/related; boundary=R", "", "--R",
				"Content-Type: multipart/alternative; boundary=B", "", "--B", "Content-Type: text/plain; charset=utf-8",
				"", " ", "--B", "Content-Type: text/html; charset=utf-8", "", "<div>第一行</div><div>第二行</div>", "--B--",
				"--R", "Content-Type: image/png", "", "xx", "--R--", "--A",
				"Content-Type: text/plain; charset=utf-8; name=a.txt",
				"Content-Disposition: attachment; filename=a.txt", "", "附件", "--A--"));
		assertThat(arrival.text()).isEqualTo("第一行\n第二行");
	}

	@Test
	void readsAMailWhoseLastBoundaryIsCutOff() {
		assertThat(decode(mail("From: a@b.cn", "Content-Type: multipart/mixed; boundary=A", "", "--A",
				"Content-Type: text/plain; charset=utf-8", "", "写到一半"))
			.text()).isEqualTo("写到一半");
	}

	@Test
	void takesTheSubjectForTheTextWhenThereIsNoOther() {
		Arrival arrival = decode(mail("From: a@b.cn", "Subject: 路灯坏了", "", ""));
		assertThat(arrival.text()).isEqualTo("路灯坏了");
		assertThat(arrival.subject()).isNull();
	}

	@Test
	void takesAMailWithoutSender() {
		assertThat(decode(mail("Subject: a", "", "路灯坏了")).contact()).isNull();
	}

	@Test
	void cannotReadAMailWithoutWords() {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> decoder().decode(mail("From: a@b.cn", "", "  ")))
			.withMessage("mistake.mail.empty");
	}

	@Test
	void cannotReadTextWhoseEncodingIsBroken() {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> decoder().decode(mail("From: a@b.cn", "Content-Type: text/plain",
					"Content-Transfer-Encoding: base64", "", "6Lev5\001A")))
			.withMessage("mistake.mail.unreadable")
			.withNoCause();
	}

	private static byte[] mail(String... lines) {
		return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] join(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

}
