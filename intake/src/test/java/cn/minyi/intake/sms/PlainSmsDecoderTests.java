package cn.minyi.intake.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.DecoderContract;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlainSmsDecoderTests extends DecoderContract {

	@Override
	protected Decoder decoder() {
		return new PlainSmsDecoder(ZoneId.of("Asia/Shanghai"));
	}

	@Override
	protected byte[] delivery(String text) {
		return JsonMapper.shared()
			.writeValueAsBytes(Map.of("messageId", "m-1", "from", PHONE, "to", "10657302", "text", text, "sentAt",
					"2026-03-02T09:02:03+08:00"));
	}

	@Override
	protected byte[] unreadable() {
		return ("{\"messageId\":\"m-1\",\"from\":\"" + PHONE).getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void knowsNumberGatewayAndTime() {
		Arrival arrival = decode(delivery("路灯坏了"));
		assertThat(arrival.channel()).isEqualTo(Channel.SMS);
		assertThat(arrival.source()).isEqualTo("plain/10657302");
		assertThat(arrival.contact()).isEqualTo(new Contact(null, PHONE, null, null));
		assertThat(arrival.sentAt()).isEqualTo(Instant.parse("2026-03-02T01:02:03Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-02T01:02:03Z", "2026-03-02T09:02:03+0800", "2026-03-02T09:02:03+08",
			"2026-03-02T09:02:03", "2026-03-02T09:02:03.000+08:00" })
	void readsTimesAsIsoAllowsThem(String sentAt) {
		assertThat(decode(json("\"m\"", "\"" + sentAt + "\"")).sentAt())
			.isEqualTo(Instant.parse("2026-03-02T01:02:03Z"));
	}

	@Test
	void takesAMessageWithoutTime() {
		assertThat(decode(json("7", "null")).sentAt()).isNull();
	}

	@Test
	void readsGb18030Too() {
		byte[] delivery = new String(delivery("路灯坏了镕"), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
		assertThat(decode(delivery).text()).isEqualTo("路灯坏了镕");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[]                                                   | mistake.sms.object
			"text"                                               | mistake.sms.object
			{"from":"1","text":"t"}                              | mistake.sms.lacks
			{"messageId":" ","from":"1","text":"t"}              | mistake.sms.lacks
			{"messageId":"m","text":"t"}                         | mistake.sms.lacks
			{"messageId":"m","from":"1"}                         | mistake.sms.lacks
			{"messageId":"m","from":"1","text":{}}               | mistake.sms.lacks
			{"messageId":"m","from":"1","text":"t","sentAt":"x"} | mistake.sms.sent-at
			""", quoteCharacter = '\'')
	void namesWhatIsMissing(String body, String code) {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> decoder().decode(body.getBytes(StandardCharsets.UTF_8)))
			.withMessage(code);
	}

	private static byte[] json(String messageId, String sentAt) {
		return "{\"messageId\":%s,\"from\":\"1\",\"text\":\"路灯坏了\",\"sentAt\":%s}".formatted(messageId, sentAt)
			.getBytes(StandardCharsets.UTF_8);
	}

}
