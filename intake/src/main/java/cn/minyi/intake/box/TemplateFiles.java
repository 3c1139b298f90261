package cn.minyi.intake.box;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.intake.page.Sentences;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.springframework.stereotype.Component;

/**
 * Makes the empty tables that collectors fill in. An example row would be imported one
 * day, so the explanations are on a sheet of their own.
 */
@Component
final class TemplateFiles {

	private static final String REQUIRED = "(必填)";

	private static final List<Integer> WIDTHS = List.of(60, 24, 24, 24, 14, 20);

	private static final int CHARACTER = 256;

	private final Sentences sentences;

	TemplateFiles(Sentences sentences) {
		this.sentences = sentences;
	}

	byte[] csv() {
		// Excel takes a file without byte order mark for GBK.
		return ("\uFEFF" + String.join(",", header()) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	byte[] xlsx() throws IOException {
		try (Workbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			notes(workbook);
			explanations(workbook);
			workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

	private static List<String> header() {
		return BoxColumns.NAMES.stream().map((name) -> name.equals(BoxColumns.TEXT) ? name + REQUIRED : name).toList();
	}

	private void notes(Workbook workbook) {
		Sheet sheet = workbook.createSheet(this.sentences.say("box.template.notes"));
		CellStyle bold = bold(workbook);
		CellStyle text = workbook.createCellStyle();
		// As text, so that telephone numbers keep their zeros and days stay as typed.
		text.setDataFormat(workbook.createDataFormat().getFormat("@"));
		text.setWrapText(true);
		text.setVerticalAlignment(VerticalAlignment.TOP);
		Row header = sheet.createRow(0);
		for (int i = 0; i < BoxColumns.NAMES.size(); i++) {
			sheet.setColumnWidth(i, WIDTHS.get(i) * CHARACTER);
			sheet.setDefaultColumnStyle(i, text);
			header.createCell(i).setCellValue(header().get(i));
			header.getCell(i).setCellStyle(bold);
		}
		sheet.createFreezePane(0, 1);
	}

	private void explanations(Workbook workbook) {
		Sheet sheet = workbook.createSheet(this.sentences.say("box.template.explanations"));
		sheet.setColumnWidth(0, 16 * CHARACTER);
		sheet.setColumnWidth(1, 70 * CHARACTER);
		for (String column : BoxColumns.NAMES) {
			Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
			row.createCell(0).setCellValue(column);
			row.createCell(1).setCellValue(this.sentences.say("box.template." + BoxColumns.NAMES.indexOf(column)));
		}
	}

	private static CellStyle bold(Workbook workbook) {
		Font font = workbook.createFont();
		font.setBold(true);
		CellStyle style = workbook.createCellStyle();
		style.setFont(font);
		style.setAlignment(HorizontalAlignment.CENTER);
		return style;
	}

}
