package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.DecoderContract;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.table.Table;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CsvDecoderTests extends DecoderContract {

	static final NoteTable TABLES = new NoteTable(new KeyedHash(new byte[32]),
			Clock.system(ZoneId.of("Asia/Shanghai")));

	static final Decoder DECODER = CsvDecoderTests::decodeBox;

	static List<Decoded> decodeBox(byte[] file) {
		return decode(NoteKind.BOX, file);
	}

	static List<Decoded> decode(NoteKind kind, byte[] file) {
		try {
			return TABLES.all(Table.of(() -> new SeekableInMemoryByteChannel(file)), kind);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	protected Decoder decoder() {
		return DECODER;
	}

	@Override
	protected byte[] delivery(String text) {
		return ("内容,联系方式\r\n\"" + text.replace("\"", "\"\"") + "\"," + PHONE + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	@Override
	protected byte[] unreadable() {
		return ("内容,联系方式\r\n\"路灯\"x," + PHONE + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void readsAllColumnsInAnyOrder() {
		Arrival arrival = decode(
				utf8("序号,意见箱,投放日期,联系方式,反映单位,地点,内容（必填）", "1,人民广场东门,2026年3月2日,张三 13800138000,城管局,建设路,路灯坏了"));
		assertThat(arrival.text()).isEqualTo("路灯坏了");
		assertThat(arrival.place()).isEqualTo("建设路");
		assertThat(arrival.unitNamed()).isEqualTo("城管局");
		assertThat(arrival.contact()).isEqualTo(new Contact("张三", "13800138000", null, null));
		assertThat(arrival.sentAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
		assertThat(arrival.source()).isEqualTo("box/人民广场东门");
	}

	@Test
	void readsWhatExcelSavesInChina() {
		byte[] file = "内容,地点\r\n朱镕路的路灯,建设路\r\n".getBytes(Charset.forName("GB18030"));
		assertThat(decode(file).text()).isEqualTo("朱镕路的路灯");
	}

	@Test
	void readsUtf8WithByteOrderMark() {
		assertThat(decode(utf8("\uFEFF内容", "路灯坏了")).text()).isEqualTo("路灯坏了");
	}

	@Test
	void countsRowsAsTheSpreadsheetDoes() {
		List<Decoded> rows = DECODER.decode(utf8("内容,地点", "\"一\n行\",甲", "", ",", "二,乙", ",丙"));
		assertThat(rows).extracting(Decoded::number).containsExactly(2, 5, 6);
	}

	@Test
	void tellsTwoEqualNotesInOneFileApart() {
		List<Decoded> rows = DECODER.decode(utf8("内容", "路灯坏了", "路灯坏了"));
		assertThat(rows).extracting((row) -> id(((Decoded.Readable) row).arrival())).doesNotHaveDuplicates();
	}

	@Test
	void keepsAWriterAnonymousWhoAskedForIt() {
		Arrival arrival = decode(utf8("内容,联系方式", "路灯坏了,匿名"));
		assertThat(arrival.anonymous()).isTrue();
		assertThat(arrival.contact()).isNull();
	}

	@Test
	void masksNumbersInTheNameOfABox() {
		assertThat(decode(utf8("内容,意见箱", "路灯坏了,张三13800138000")).source()).doesNotContain(PHONE);
	}

	@Test
	void asksForADayItCannotRead() {
		assertThat(DECODER.decode(utf8("内容,投放日期", "路灯坏了,前天"))).singleElement()
			.isInstanceOfSatisfying(Decoded.Unreadable.class,
					(row) -> assertThat(row.mistake().code()).isEqualTo("mistake.box.day"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\n", "内容\n", "内容,地点\n,\n" })
	void asksForNotesWhenThereAreNone(String file) {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> DECODER.decode(file.getBytes(StandardCharsets.UTF_8)))
			.withMessage("mistake.box.empty");
	}

	@Test
	void asksForTheTemplateWhenTheHeaderIsAnother() {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> DECODER.decode(utf8("意见,地点", "路灯,建设路")))
			.withMessage("mistake.box.header");
	}

	@Test
	void asksForAQuotationMarkThatIsNeverClosed() {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> DECODER.decode(utf8("内容", "\"一", "二", "三")))
			.withMessage("mistake.box.csv");
	}

	@Test
	void refusesMoreRowsThanItPromises() {
		String most = "内容\n" + "路灯坏了\n".repeat(Table.MOST_ROWS);
		assertThat(DECODER.decode(most.getBytes(StandardCharsets.UTF_8))).hasSize(Table.MOST_ROWS);
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> DECODER.decode((most + "路灯坏了\n").getBytes(StandardCharsets.UTF_8)))
			.withMessage("mistake.box.rows");
	}

	@ParameterizedTest
	@ValueSource(strings = { ";", "\t", "，" })
	void readsOtherSeparators(String separator) {
		byte[] file = utf8("地点" + separator + "内容", "建设路" + separator + "\"路灯,坏了\"");
		assertThat(decode(file).text()).isEqualTo("路灯,坏了");
		assertThat(decode(file).place()).isEqualTo("建设路");
	}

	@Test
	void passesOverWhatExcelSaysOfTheSeparator() {
		assertThat(decode(utf8("sep=;", "内容;地点", "路灯坏了;建设路")).place()).isEqualTo("建设路");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16LE", "UTF-16BE" })
	void readsUtf16WithAndWithoutByteOrderMark(String charset) {
		assertThat(decode("\uFEFF内容\t地点\r\n路灯坏了😡\t建设路".getBytes(Charset.forName(charset))).text()).isEqualTo("路灯坏了😡");
		assertThat(decode("内容\t地点\r\n路灯坏了\t建设路".getBytes(Charset.forName(charset))).text()).isEqualTo("路灯坏了");
	}

	@Test
	void takesAwayOurOwnApostrophesOnly() {
		assertThat(decode(utf8("内容,需要修改", "'=1+1,日期看不懂")).text()).isEqualTo("=1+1");
		assertThat(decode(utf8("内容", "'=1+1")).text()).isEqualTo("'=1+1");
	}

	@Test
	void keepsTheIdentityOfRowsWhenOneIsAddedAboveThem() {
		List<Decoded> before = DECODER.decode(utf8("内容", "路灯坏了", "停水了", "路灯坏了"));
		List<Decoded> after = DECODER.decode(utf8("序号,内容", "1,停电了", "2,路灯坏了", "3,停水了", "4,路灯坏了"));
		assertThat(messageIds(after).subList(1, 4)).isEqualTo(messageIds(before));
	}

	@Test
	void givesTheSameRowsInAnotherFileTheSameIdentity() {
		assertThat(id(decode(utf8("内容,地点", "路灯坏了,建设路"))))
			.isEqualTo(id(decode("地点;内容\n建设路;路灯坏了 \n".getBytes(Charset.forName("GB18030")))));
	}

	@Test
	void tellsOneKindFromAnother() {
		byte[] file = utf8("内容", "路灯坏了");
		assertThat(messageIds(decode(NoteKind.PHONE, file))).isNotEqualTo(messageIds(decode(NoteKind.BOX, file)));
	}

	@Test
	void readsFindingsOfInspections() {
		List<Decoded> rows = decode(NoteKind.INSPECTION,
				utf8("被检查单位,评分,发现的问题,检查组", "城管局,较好,窗口没人,三组", "城管局,好,,三组", "城管局,良好,窗口没人,三组", ",差,窗口没人,三组", "城管局,差,,三组"));
		assertThat(((Decoded.Readable) rows.get(0)).arrival().text()).isEqualTo("评分：较好\n窗口没人");
		assertThat(((Decoded.Readable) rows.get(0)).arrival().unitNamed()).isEqualTo("城管局");
		assertThat(((Decoded.Readable) rows.get(0)).arrival().source()).isEqualTo("inspection/三组");
		assertThat(((Decoded.Readable) rows.get(1)).arrival().text()).isEqualTo("评分：好");
		assertThat(((Decoded.Unreadable) rows.get(2)).mistake().code()).isEqualTo("mistake.box.score");
		assertThat(((Decoded.Unreadable) rows.get(3)).mistake().code()).isEqualTo("mistake.box.unit");
		// Only a good score needs no words.
		assertThat(((Decoded.Readable) rows.get(4)).arrival().text()).isEmpty();
	}

	private static List<String> messageIds(List<Decoded> rows) {
		return rows.stream().map((row) -> ((Decoded.Readable) row).arrival().messageId()).toList();
	}

	@Test
	void refusesTheOldFormatOfExcel() {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> DECODER.decode(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 }))
			.withMessage("mistake.box.xls");
	}

	private static byte[] utf8(String... lines) {
		return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
	}

}
