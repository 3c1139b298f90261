package cn.minyi.intake.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.page.Sentences;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The login page and the templates of the collectors.
 */
@Controller
class BoxFilesController {

	static final MediaType XLSX = MediaType
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
	ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "box") String kind) throws IOException {
		NoteKind notes = NoteKind.of(kind).orElse(NoteKind.BOX);
		return file(XLSX, notes, ".xlsx", this.templates.xlsx(notes));
	}

	@GetMapping("/box/template.csv")
	ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "box") String kind) {
		NoteKind notes = NoteKind.of(kind).orElse(NoteKind.BOX);
		return file(new MediaType("text", "csv", StandardCharsets.UTF_8), notes, ".csv", this.templates.csv(notes));
	}

	private ResponseEntity<byte[]> file(MediaType type, NoteKind kind, String suffix, byte[] content) {
		ContentDisposition disposition = ContentDisposition.attachment()
			.filename(this.sentences.say("box.template.file", this.sentences.say("box.kind." + kind.code())) + suffix,
					StandardCharsets.UTF_8)
			.build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
			.body(content);
	}

}
