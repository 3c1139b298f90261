package cn.minyi.intake.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.DecoderContract;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.page.TestSentences;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class XlsxDecoderTests extends DecoderContract {

	private interface Filling {

		void fill(XSSFWorkbook workbook, Sheet sheet);

	}

	@Override
	protected Decoder decoder() {
		return CsvDecoderTests.DECODER;
	}

	@Override
	protected byte[] delivery(String text) {
		return workbook((workbook, sheet) -> {
			row(sheet, 0, "内容(必填)", "联系方式");
			row(sheet, 1, text, PHONE);
		});
	}

	@Override
	protected byte[] unreadable() {
		return ("PK" + PHONE).getBytes(StandardCharsets.UTF_8);
	}

	// Every run of the library writes other bytes: the time is in them.
	@Override
	@Test
	protected void givesARedeliveryTheSameIdentity() {
		byte[] file = delivery("窗口没人上班");
		assertThat(id(decode(file))).isEqualTo(id(decode(file.clone())));
	}

	@Test
	void readsDaysWhateverTheirFormat() {
		Arrival arrival = decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "内容", "投放日期");
			row(sheet, 1, "路灯坏了");
			CellStyle american = workbook.createCellStyle();
			american.setDataFormat((short) 14);
			Cell day = sheet.getRow(1).createCell(1);
			day.setCellValue(LocalDate.of(2026, 3, 2));
			day.setCellStyle(american);
		}));
		assertThat(arrival.sentAt()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
	}

	@Test
	void readsPhoneNumbersThatAreNumbers() {
		Arrival arrival = decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "内容", "联系方式");
			row(sheet, 1, "路灯坏了");
			sheet.getRow(1).createCell(1).setCellValue(13800138000d);
		}));
		assertThat(arrival.contact().phone()).isEqualTo(PHONE);
	}

	@Test
	void takesAFormulaAsItsText() {
		Arrival arrival = decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "内容");
			sheet.createRow(1).createCell(0).setCellFormula("CONCATENATE(\"路灯\",\"坏了\")");
			workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
		}));
		assertThat(arrival.text()).isEqualTo("=CONCATENATE(\"路灯\",\"坏了\")");
	}

	@Test
	void readsLongNumbersWithoutExponentWhateverTheirFormat() {
		Arrival arrival = decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "内容", "联系方式");
			sheet.createRow(1).createCell(0).setCellValue(123456789012d);
			CellStyle grouped = workbook.createCellStyle();
			grouped.setDataFormat((short) 3);
			Cell phone = sheet.getRow(1).createCell(1);
			phone.setCellValue(13800138000d);
			phone.setCellStyle(grouped);
		}));
		assertThat(arrival.text()).isEqualTo("123456789012");
		assertThat(arrival.contact().phone()).isEqualTo(PHONE);
	}

	@Test
	void takesTheFirstSheetThatIsShownAndHasTheColumn() {
		Arrival arrival = decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "内容");
			row(sheet, 1, "藏起来的");
			workbook.setSheetHidden(0, true);
			row(workbook.createSheet("说明"), 0, "请填第三张表");
			Sheet third = workbook.createSheet("登记");
			row(third, 0, "内容");
			row(third, 1, "路灯坏了");
			workbook.setActiveSheet(1);
		}));
		assertThat(arrival.text()).isEqualTo("路灯坏了");
	}

	@Test
	void readsACellThatIsMergedDownForAllItsRows() {
		List<Decoded> rows = decoder().decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "意见箱", "内容");
			row(sheet, 1, "东门", "路灯坏了");
			row(sheet, 2, "", "停水了");
			row(sheet, 3, "", "停电了");
			row(sheet, 4, "西门", "没人修");
			sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
		}));
		assertThat(rows).extracting((row) -> ((Decoded.Readable) row).arrival().source())
			.containsExactly("box/东门", "box/东门", "box/东门", "box/西门");
	}

	@Test
	void makesOneNoteOfATextThatIsMergedDown() {
		List<Decoded> rows = decoder().decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "内容", "地点");
			row(sheet, 1, "路灯坏了", "建设路");
			row(sheet, 2, "", "");
			sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
		}));
		assertThat(rows).hasSize(1);
	}

	@Test
	void tellsAPasswordFromTheOldFormat() {
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> decoder().decode(encrypted(delivery("路灯坏了"))))
			.withMessage("mistake.box.password");
	}

	@Test
	void refusesAFileThatUnpacksToTooMuch() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
			byte[] zeros = new byte[1024 * 1024];
			for (int i = 0; i < 65; i++) {
				zip.write(zeros);
			}
		}
		assertThatExceptionOfType(UnreadableDeliveryException.class)
			.isThrownBy(() -> decoder().decode(bytes.toByteArray()))
			.withMessage("mistake.box.unpacked");
	}

	private static byte[] encrypted(byte[] workbook) {
		try (POIFSFileSystem file = new POIFSFileSystem()) {
			EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
			info.getEncryptor().confirmPassword("secret");
			try (OutputStream stream = info.getEncryptor().getDataStream(file)) {
				stream.write(workbook);
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			file.writeFilesystem(bytes);
			return bytes.toByteArray();
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void countsRowsAsTheSpreadsheetDoes() {
		List<Decoded> rows = decoder().decode(workbook((workbook, sheet) -> {
			row(sheet, 0, "内容");
			row(sheet, 1, "一");
			row(sheet, 4, "二");
		}));
		assertThat(rows).extracting(Decoded::number).containsExactly(2, 5);
	}

	@Test
	void findsColumnsBehindEmptyOnes() {
		Arrival arrival = decode(workbook((workbook, sheet) -> {
			sheet.createRow(0).createCell(3).setCellValue("内容");
			sheet.getRow(0).createCell(1).setCellValue("地点");
			sheet.createRow(1).createCell(3).setCellValue("路灯坏了");
			sheet.getRow(1).createCell(1).setCellValue("建设路");
		}));
		assertThat(arrival.text()).isEqualTo("路灯坏了");
		assertThat(arrival.place()).isEqualTo("建设路");
	}

	@Test
	void readsItsOwnTemplate() throws IOException {
		byte[] template = new TemplateFiles(TestSentences.in(Locale.SIMPLIFIED_CHINESE)).xlsx(NoteKind.BOX);
		assertThatExceptionOfType(UnreadableDeliveryException.class).isThrownBy(() -> decoder().decode(template))
			.withMessage("mistake.box.empty");
		try (XSSFWorkbook filled = new XSSFWorkbook(new ByteArrayInputStream(template));
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			row(filled.getSheetAt(0), 1, "路灯坏了", "建设路", "城管局", "张三", "2026-03-02", "东门");
			filled.write(bytes);
			assertThat(decode(bytes.toByteArray()).source()).isEqualTo("box/东门");
		}
	}

	private static byte[] workbook(Filling filling) {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			filling.fill(workbook, workbook.createSheet());
			workbook.write(bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void row(Sheet sheet, int index, String... values) {
		Row row = sheet.createRow(index);
		for (int i = 0; i < values.length; i++) {
			row.createCell(i).setCellValue(values[i]);
		}
	}

}
