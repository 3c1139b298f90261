package cn.minyi.intake.box;

import java.io.IOException;
import java.util.Map;

import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.IntakeUnavailableException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports tables of notes for programs.
 */
@RestController
class ImportApiController {

	private final BoxImport imports;

	private final Sentences sentences;

	ImportApiController(BoxImport imports, Sentences sentences) {
		this.imports = imports;
		this.sentences = sentences;
	}

	@PostMapping("/api/box/import")
	ResponseEntity<?> run(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
		if (file == null) {
			return error(HttpStatus.BAD_REQUEST, this.sentences.say("mistake.box.no-file"));
		}
		try {
			return ResponseEntity.ok(this.imports.run(file));
		}
		catch (UnreadableDeliveryException ex) {
			return error(HttpStatus.BAD_REQUEST, this.sentences.say(ex.mistake()));
		}
		catch (IntakeUnavailableException ex) {
			return error(HttpStatus.SERVICE_UNAVAILABLE, this.sentences.say("box.unavailable"));
		}
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> broken(MultipartException ex) {
		boolean tooLarge = ex instanceof MaxUploadSizeExceededException;
		return error(tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
				this.sentences.say(tooLarge ? "mistake.box.large" : "mistake.box.no-file"));
	}

	private static ResponseEntity<Map<String, String>> error(HttpStatus status, String sentence) {
		return ResponseEntity.status(status).body(Map.of("error", sentence));
	}

}
