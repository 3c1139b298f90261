package cn.minyi.intake.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Hello                                        | Hello
			=?utf-8?B?6Lev54Gv?=                         | 路灯
			=?UTF-8?Q?=E8=B7=AF_=E7=81=AF?=              | 路 灯
			=?gb2312?B?wrey?=                            | 路�
			=?GB18030?B?wre1xg==?=                       | 路灯
			=?utf-8*zh?B?6Lev54Gv?=                      | 路灯
			Re: =?utf-8?B?6Lev?= =?utf-8?B?54Gv?= !      | Re: 路灯 !
			=?utf-8?B?6Lev?= x =?utf-8?B?54Gv?=          | 路 x 灯
			=?no-such?B?6Lev54Gv?=                       | 路灯
			=?utf-8?B?6Lev54Gv                           | =?utf-8?B?6Lev54Gv
			=?utf-8?Q?50%=off=3?=                        | 50%=off=3
			""")
	void readsEncodedWords(String raw, String text) {
		assertThat(HeaderText.of(raw)).isEqualTo(text);
	}

	@Test
	void joinsCharactersThatAreCutInTwo() {
		byte[] bytes = "路灯坏了".getBytes(StandardCharsets.UTF_8);
		String raw = word(Arrays.copyOf(bytes, 4)) + "\r\n " + word(Arrays.copyOfRange(bytes, 4, bytes.length));
		assertThat(HeaderText.of(raw)).isEqualTo("路灯坏了");
	}

	@Test
	void readsBareBytes() {
		String raw = new String("路灯".getBytes(Charset.forName("GBK")), StandardCharsets.ISO_8859_1);
		assertThat(HeaderText.of(raw)).isEqualTo("路灯");
	}

	private static String word(byte[] bytes) {
		return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
	}

}
