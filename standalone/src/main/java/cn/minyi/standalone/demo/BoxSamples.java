package cn.minyi.standalone.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes from suggestion boxes, as one Excel file that a collector uploads. The file is
 * kept, because a row's identity is that of its file.
 */
final class BoxSamples {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Http http;

	private final URI upload;

	private final String password;

	BoxSamples(Http http, URI citizenPage, String password) {
		this.http = http;
		this.upload = citizenPage.resolve("api/box/import");
		this.password = password;
	}

	void send(Path file, List<Samples.Box> notes) throws IOException, InterruptedException {
		if (!Files.exists(file)) {
			write(file, notes);
		}
		String boundary = UUID.randomUUID().toString();
		String login = Base64.getEncoder().encodeToString(("admin:" + this.password).getBytes(StandardCharsets.UTF_8));
		HttpRequest request = HttpRequest.newBuilder(this.upload)
			.header("Authorization", "Basic " + login)
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofByteArray(multipart(boundary, Files.readAllBytes(file))))
			.build();
		HttpResponse<String> response = this.http.send("意见箱", request);
		if (response.statusCode() != 200) {
			throw SamplesNotAcceptedException.status("意见箱", response.statusCode());
		}
		int accepted = MAPPER.readTree(response.body()).path("accepted").asInt();
		if (accepted != notes.size()) {
			throw new SamplesNotAcceptedException("意见箱渠道只接收了 %d 条示例来件中的 %d 条。".formatted(notes.size(), accepted), null);
		}
	}

	private static void write(Path file, List<Samples.Box> notes) throws IOException {
		Path draft = file.resolveSibling("box.draft");
		try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(draft)) {
			Sheet sheet = workbook.createSheet("意见");
			fill(sheet.createRow(0), "内容", "地点", "反映单位");
			for (Samples.Box note : notes) {
				fill(sheet.createRow(sheet.getLastRowNum() + 1), note.text(), note.place(), note.unit());
			}
			workbook.write(out);
		}
		Files.move(draft, file);
	}

	private static void fill(Row row, String... values) {
		for (int i = 0; i < values.length; i++) {
			row.createCell(i).setCellValue(values[i]);
		}
	}

	private static byte[] multipart(String boundary, byte[] file) throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"box.xlsx\"\r\n"
				+ "Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.write(file);
		body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return body.toByteArray();
	}

}
