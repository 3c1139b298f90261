package cn.minyi.intake.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.DecoderContract;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailDecoderTests extends DecoderContract {

	private static final MailReader READER = new MailReader(new KeyedHash(new byte[] { 1 }), Clock.systemUTC());

	private static final Charset GB18030 = Charset.forName("GB18030");

	@Override
	protected Decoder decoder() {
		return new MailDecoder("minyi@example.gov.cn", READER);
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
		return ("From: " + PHONE + "@139.com\r\nContent-Type: application/pkcs7-mime\r\n\r\n" + PHONE)
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
	void isTheSameMailWhenServersAddTheirTrace() {
		byte[] traced = join("Received: from mx.example.org by mail.example.cn; Mon, 2 Mar 2026 09:02:05 +0800\r\n"
			.getBytes(StandardCharsets.US_ASCII), delivery("路灯"));
		assertThat(id(decode(traced))).isEqualTo(id(decode(delivery("路灯"))));
	}

	@Test
	void isAnotherMailWithOtherWordsUnderTheSameMessageId() {
		assertThat(id(decode(delivery("路灯")))).isNotEqualTo(id(decode(delivery("井盖"))));
	}

	@Test
	void isAnotherMailWithoutMessageIdThatCameAtAnotherTime() {
		String mail = "From: a@b.cn\r\n\r\n路灯坏了";
		assertThat(id(decode(mail("Received: from a; Mon, 2 Mar 2026 09:02:05 +0800", mail))))
			.isNotEqualTo(id(decode(mail("Received: from a; Mon, 2 Mar 2026 09:07:00 +0800", mail))));
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
	void keepsTheBytesThatItCannotReadCompletely() {
		Arrival arrival = decode(join(
				"From: a@b.cn\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
				Arrays.copyOf("路灯坏了".getBytes(StandardCharsets.UTF_8), 11)));
		assertThat(arrival.text()).isEqualTo("路灯坏\uFFFD");
		assertThat(Base64.getDecoder().decode(arrival.raw())).hasSize(11);
	}

	@Test
	void keepsWhatItCutsFromTheText() {
		Arrival arrival = decode(mail("From: a@b.cn", "", "路灯坏了", "-- ", "王小明"));
		assertThat(arrival.text()).isEqualTo("路灯坏了");
		assertThat(arrival.uncut()).isEqualTo("路灯坏了\n-- \n王小明");
	}

	@Test
	void keepsTheAddressOfDoubtfulMailsWhereNoLetterGoes() {
		Arrival arrival = decode(mail("From: no-reply@b.cn", "", "路灯坏了"));
		assertThat(arrival.contact()).isEqualTo(new Contact(null, null, null, "no-reply@b.cn"));
	}

	@Test
	void doesNotBelieveAbsurdDates() {
		assertThat(decode(mail("From: a@b.cn", "Date: Mon, 1 Jan 2091 00:00:00 +0800", "", "路灯坏了")).sentAt()).isNull();
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
