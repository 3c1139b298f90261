package cn.minyi.intake.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import cn.minyi.intake.page.Sentences;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The login page and the templates of the collectors.
 */
@Controller
class BoxFilesController {

	private static final MediaType XLSX = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private final TemplateFiles templates;

	private final Sentences sentences;

	BoxFilesController(TemplateFiles templates, Sentences sentences) {
		this.templates = templates;
		this.sentences = sentences;
	}

	@GetMapping("/box/login")
	String login() {
		return "boxLoginPage";
	}

	@GetMapping("/box/template.xlsx")
	ResponseEntity<byte[]> xlsx() throws IOException {
		return file(XLSX, ".xlsx", this.templates.xlsx());
	}

	@GetMapping("/box/template.csv")
	ResponseEntity<byte[]> csv() {
		return file(new MediaType("text", "csv", StandardCharsets.UTF_8), ".csv", this.templates.csv());
	}

	private ResponseEntity<byte[]> file(MediaType type, String suffix, byte[] content) {
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(this.sentences.say("box.template.file") + suffix, StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(content);
	}

}
