package cn.minyi.intake.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import cn.minyi.intake.note.NoteField;
import cn.minyi.intake.note.NoteKind;
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

	private static final List<Integer> WIDTHS = List.of(60, 24, 24, 24, 14, 20, 10);

	private static final int CHARACTER = 256;

	private final Sentences sentences;

	TemplateFiles(Sentences sentences) {
		this.sentences = sentences;
	}

	byte[] csv(NoteKind kind) {
		// Excel takes a file without byte order mark for GBK.
		return ("\uFEFF" + String.join(",", header(kind)) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

	byte[] xlsx(NoteKind kind) throws IOException {
		try (Workbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			notes(workbook, kind);
			explanations(workbook, kind);
			workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

	private static List<String> header(NoteKind kind) {
		return kind.fields()
			.stream()
			.map((field) -> kind.column(field) + (kind.requires(field) ? REQUIRED : ""))
			.toList();
	}

	private void notes(Workbook workbook, NoteKind kind) {
		Sheet sheet = workbook.createSheet(this.sentences.say("box.template.notes"));
		CellStyle bold = bold(workbook);
		CellStyle text = workbook.createCellStyle();
		// As text, so that telephone numbers keep their zeros and days stay as typed.
		text.setDataFormat(workbook.createDataFormat().getFormat("@"));
		text.setWrapText(true);
		text.setVerticalAlignment(VerticalAlignment.TOP);
		Row header = sheet.createRow(0);
		for (int i = 0; i < kind.fields().size(); i++) {
			NoteField field = kind.fields().get(i);
			sheet.setColumnWidth(i, WIDTHS.get(field.ordinal()) * CHARACTER);
			sheet.setDefaultColumnStyle(i, text);
			header.createCell(i).setCellValue(header(kind).get(i));
			header.getCell(i).setCellStyle(bold);
		}
		sheet.createFreezePane(0, 1);
	}

	private void explanations(Workbook workbook, NoteKind kind) {
		Sheet sheet = workbook.createSheet(this.sentences.say("box.template.explanations"));
		sheet.setColumnWidth(0, 16 * CHARACTER);
		sheet.setColumnWidth(1, 70 * CHARACTER);
		for (NoteField field : kind.fields()) {
			Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
			row.createCell(0).setCellValue(kind.column(field));
			row.createCell(1)
				.setCellValue(this.sentences.say("box.template.explained." + field.name().toLowerCase(Locale.ROOT)));
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
