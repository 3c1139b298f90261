package cn.minyi.intake.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsTextTests {

	private static final Map<String, Charset> CHARSETS = Map.of("UCS-2", StandardCharsets.UTF_16BE, "swapped",
			StandardCharsets.UTF_16LE, "GBK", Charset.forName("GB18030"), "UTF-8", StandardCharsets.UTF_8, "ASCII",
			StandardCharsets.US_ASCII, "Latin-1", StandardCharsets.ISO_8859_1);

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			0  | ASCII   | help
			0  | ASCII   | TD
			0  | ASCII   | 7KQM-2XHT-WP9C
			0  | ASCII   | Call me at 8 pm, room 12. Thanks!
			1  | ASCII   | xiaoqu men kou lu deng huai le
			3  | Latin-1 | déjà vu à la mairie
			3  | ASCII   | 12345
			8  | UCS-2   | 查询
			8  | UCS-2   | 好
			8  | UCS-2   | 建设路的路灯坏了三个月，没有人修！
			8  | UCS-2   | 太差了😡👨‍👩‍👧‍👦
			8  | UCS-2   | 镕喆堃㛃䶮𠮷
			8  | UCS-2   | 1
			8  | UCS-2   | Bus 15
			8  | UCS-2   | سۇ يوق بولدى
			8  | UCS-2   | ཆུ་མི་འདུག
			24 | UCS-2   | 路灯坏了
			25 | UCS-2   | 路灯坏了
			15 | GBK     | 路灯坏了
			15 | GBK     | 评价1
			15 | GBK     | 村里 3 号井没水，找谁？
			15 | ASCII   | TD
			""")
	void readsWhatIsAsDeclared(int dataCoding, String charset, String text) {
		SmsText read = SmsText.read(bytes(text, charset), dataCoding, 0);
		assertThat(read.text()).isEqualTo(text);
		if (!charset.equals("ASCII") || dataCoding < 2) {
			assertThat(read.exact()).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0   | UCS-2   | 你好
			0   | UCS-2   | 路灯坏了2天
			0   | UCS-2   | 查询 7KQM-2XHT-WP9C
			0   | GBK     | 路灯坏了
			0   | GBK     | 我要查询
			0   | UTF-8   | 路灯坏了
			1   | GBK     | 建设路12号没水
			3   | GBK     | ABC公司12345拖欠工资
			3   | UCS-2   | 拖欠工资
			4   | UCS-2   | 路灯坏了
			4   | UTF-8   | 路灯坏了
			8   | GBK     | 路灯坏了
			8   | GBK     | 领导从来不接电话
			8   | UTF-8   | 路灯坏了
			8   | UTF-8   | 村口垃圾没人收
			8   | ASCII   | Nobody answers the phone
			8   | swapped | 路灯坏了三个月
			15  | UCS-2   | 路灯坏了三个月
			15  | UTF-8   | 村口垃圾没人收
			245 | UCS-2   | 路灯坏了三个月
			""")
	void readsWhatIsDeclaredWrongly(int dataCoding, String charset, String text) {
		SmsText read = SmsText.read(bytes(text, charset), dataCoding, 0);
		assertThat(read.text()).isEqualTo(text);
		assertThat(read.exact()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			E8329BFD4697D9EC37           | hellohello
			D4F29C0E                     | Test
			""")
	void readsPackedSeptets(String hex, String text) {
		assertThat(SmsText.read(HexFormat.of().parseHex(hex), 0, 0).text()).isEqualTo(text);
	}

	@Test
	void readsPackedSeptetsAfterAHeader() {
		// The header's six bytes end one bit before a multiple of seven.
		byte[] packed = pack("hello world", 1);
		assertThat(SmsText.read(packed, 0, 6).text()).isEqualTo("hello world");
	}

	@Test
	void readsTheGsmAlphabetWhereItIsNoAscii() {
		byte[] bytes = { 'a', 0x00, 'b', 0x1B, 0x65, 0x1B, 0x3C, 0x11 };
		assertThat(SmsText.read(bytes, 0, 0).text()).isEqualTo("a@b€[_");
	}

	@Test
	void dropsAByteOrderMark() {
		assertThat(SmsText.read(bytes("\uFEFF路灯坏了", "UCS-2"), 8, 0).text()).isEqualTo("路灯坏了");
	}

	@ParameterizedTest
	@ValueSource(strings = { "路灯坏了三个月", "查询", "村口的路灯坏了半个月没有人来修" })
	void marksAnOddByteAndKeepsTheRest(String text) {
		byte[] whole = bytes(text, "UCS-2");
		byte[] longer = Arrays.copyOf(whole, whole.length + 1);
		SmsText read = SmsText.read(longer, 8, 0);
		assertThat(read.text()).isEqualTo(text + '\uFFFD');
		assertThat(read.exact()).isFalse();
	}

	@Test
	void marksAFaultAndKeepsTheRest() {
		byte[] bytes = bytes("路灯坏了三个月没人修", "GBK");
		bytes[6] = (byte) 0xFF;
		bytes[7] = (byte) 0xFF;
		SmsText read = SmsText.read(bytes, 15, 0);
		assertThat(read.text()).startsWith("路灯坏").contains("\uFFFD").endsWith("三个月没人修");
		assertThat(read.exact()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("junk")
	void readsAnythingSomehowAndAlwaysTheSame(byte[] bytes) {
		for (int dataCoding : new int[] { 0, 3, 4, 8, 15, 200 }) {
			SmsText read = SmsText.read(bytes, dataCoding, 0);
			assertThat(read).isEqualTo(SmsText.read(bytes, dataCoding, 0));
			assertThat(read.text().isEmpty()).isEqualTo(bytes.length == 0);
		}
	}

	static Stream<byte[]> junk() {
		byte[] all = new byte[256];
		for (int i = 0; i < all.length; i++) {
			all[i] = (byte) i;
		}
		return Stream.of(new byte[0], new byte[1], new byte[] { -1 }, new byte[] { (byte) 0xD8, 0 },
				new byte[] { 0x1B }, new byte[] { (byte) 0xFE, (byte) 0xFE, (byte) 0xFE }, all);
	}

	private static byte[] bytes(String text, String charset) {
		return text.getBytes(CHARSETS.get(charset));
	}

	private static byte[] pack(String text, int fill) {
		byte[] packed = new byte[(fill + text.length() * 7 + 7) / 8];
		for (int i = 0; i < text.length() * 7; i++) {
			int bit = fill + i;
			if ((text.charAt(i / 7) >> (i % 7) & 1) == 1) {
				packed[bit / 8] |= (byte) (1 << (bit % 8));
			}
		}
		return packed;
	}

}
