package cn.minyi.intake.sms;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.DecoderContract;
import cn.minyi.intake.arrival.KeyedHash;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TencentSmsDecoderTests extends DecoderContract {

	@Override
	protected Decoder decoder() {
		return new TencentSmsDecoder(new KeyedHash(new byte[32]));
	}

	@Override
	protected byte[] delivery(String text) {
		return JsonMapper.shared()
			.writeValueAsBytes(Map.of("extend", "", "mobile", PHONE, "nationcode", "86", "sign", "民意", "text", text,
					"time", 1457336869));
	}

	@Override
	protected byte[] unreadable() {
		return ("{\"mobile\":\"" + PHONE + "\",\"text\":\"t\"}").getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void readsTheExampleOfTheDocumentation() {
		Arrival arrival = decode("""
				{
				"extend": "扩展码",
				"mobile": "13xxxxxxxxx",
				"nationcode": "86",
				"sign": "短信签名",
				"text": "用户回复的内容",
				"time": 1457336869
				}
				""".getBytes(StandardCharsets.UTF_8));
		assertThat(arrival.text()).isEqualTo("用户回复的内容");
		assertThat(arrival.source()).isEqualTo("tencent/扩展码");
		assertThat(arrival.contact().phone()).isEqualTo("13xxxxxxxxx");
		assertThat(arrival.sentAt()).isEqualTo(Instant.ofEpochSecond(1457336869));
	}

	@Test
	void keepsTheCodeOfOtherCountries() {
		byte[] delivery = "{\"mobile\":\"91234567\",\"nationcode\":\"852\",\"text\":\"t\",\"time\":1}"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(decode(delivery).contact().phone()).isEqualTo("+852 91234567");
	}

	@Test
	void tellsApartWhatDiffersInSenderTimeOrText() {
		String message = "{\"mobile\":\"%s\",\"text\":\"%s\",\"time\":%s}";
		assertThat(List.of(message.formatted("1", "a", "1"), message.formatted("2", "a", "1"),
				message.formatted("1", "b", "1"), message.formatted("1", "a", "2")))
			.extracting((body) -> id(decode(body.getBytes(StandardCharsets.UTF_8))))
			.doesNotHaveDuplicates();
	}

	@Test
	void takesATimeOutOfBoundsForNone() {
		byte[] delivery = "{\"mobile\":\"1\",\"text\":\"t\",\"time\":\"99999999999999999999\"}"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(decode(delivery).sentAt()).isNull();
	}

}
