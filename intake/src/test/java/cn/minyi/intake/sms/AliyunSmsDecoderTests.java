package cn.minyi.intake.sms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.DecoderContract;
import cn.minyi.intake.arrival.KeyedHash;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class AliyunSmsDecoderTests extends DecoderContract {

	@Override
	protected Decoder decoder() {
		return new AliyunSmsDecoder(new KeyedHash(new byte[32]));
	}

	@Override
	protected byte[] delivery(String text) {
		return JsonMapper.shared()
			.writeValueAsBytes(List.of(Map.of("phone_number", PHONE, "content", text, "sign_name", "民意", "dest_code",
					"1234", "send_time", "2026-03-02 09:02:03", "sequence_id", 1234567890)));
	}

	@Override
	protected byte[] unreadable() {
		return ("{\"phone_number\":\"" + PHONE + "\"}").getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void readsTheExampleOfTheDocumentation() {
		Arrival arrival = decode("""
				[
				  {
				    "phone_number" : "1381111****",
				    "content" : "内容",
				    "send_time" : "2017-09-01 00:00:00",
				    "dest_code" : "1234",
				    "sequence_id" : "1234567890"
				  }
				]
				""".getBytes(StandardCharsets.UTF_8));
		assertThat(arrival.text()).isEqualTo("内容");
		assertThat(arrival.source()).isEqualTo("aliyun/1234");
		assertThat(arrival.contact().phone()).isEqualTo("1381111****");
		assertThat(arrival.sentAt()).isEqualTo(Instant.parse("2017-08-31T16:00:00Z"));
	}

	@Test
	void readsTheGoodOnesBesideABadOne() {
		List<Decoded> decoded = decoder().decode("""
				[{"phone_number":"1","content":"a","send_time":"x","sequence_id":1},
				 {"content":"b","sequence_id":2},
				 "c",
				 {"phone_number":"1","content":"d","sequence_id":4}]
				""".getBytes(StandardCharsets.UTF_8));
		assertThat(decoded).extracting(Decoded::number).containsExactly(1, 2, 3, 4);
		assertThat(decoded).extracting((each) -> each instanceof Decoded.Readable)
			.containsExactly(true, false, false, true);
	}

	@Test
	void tellsMessagesOfOneSequenceNumberApart() {
		String message = "[{\"phone_number\":\"%s\",\"content\":\"a\",\"send_time\":\"%s\",\"sequence_id\":1}]";
		assertThat(List.of(message.formatted("1", "x"), message.formatted("2", "x"), message.formatted("1", "y")))
			.extracting((body) -> id(decode(body.getBytes(StandardCharsets.UTF_8))))
			.doesNotHaveDuplicates();
	}

}
