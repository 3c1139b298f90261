package cn.minyi.intake.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.table.Table;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
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
 * Imports tables of notes for programs, which wait for the result. The same rows get the
 * same receipts as by the page.
 */
@RestController
class ImportApiController {

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final NoteTable tables;

	private final Sentences sentences;

	ImportApiController(SubmissionIntake intake, Ledger ledger, NoteTable tables, Sentences sentences) {
		this.intake = intake;
		this.ledger = ledger;
		this.tables = tables;
		this.sentences = sentences;
	}

	@PostMapping("/api/box/import")
	ResponseEntity<?> run(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "box") String kind) throws IOException {
		Optional<NoteKind> notes = NoteKind.of(kind);
		if (notes.isEmpty()) {
			return error(HttpStatus.BAD_REQUEST, this.sentences.say("mistake.box.kind"));
		}
		if (file == null) {
			return error(HttpStatus.BAD_REQUEST, this.sentences.say("mistake.box.no-file"));
		}
		try {
			if (file.getSize() > Table.LARGEST_FILE) {
				throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.large"));
			}
			byte[] content = file.getBytes();
			return ResponseEntity.ok(accept(Table.of(() -> new SeekableInMemoryByteChannel(content)), notes.get()));
		}
		catch (UnreadableDeliveryException ex) {
			return error(HttpStatus.BAD_REQUEST, this.sentences.say(ex.mistake()));
		}
		catch (IntakeUnavailableException ex) {
			return error(HttpStatus.SERVICE_UNAVAILABLE, this.sentences.say("box.unavailable"));
		}
	}

	private ImportResult accept(Table table, NoteKind kind) throws IOException {
		List<Decoded> notes = this.tables.all(table, kind);
		List<Outcome> outcomes = new ArrayList<>();
		for (int from = 0; from < notes.size(); from += ImportRun.BATCH) {
			List<Decoded> some = notes.subList(from, Math.min(notes.size(), from + ImportRun.BATCH));
			List<Outcome> became = this.intake.acceptAll(kind.channel(), some);
			List<LedgerEntry> entries = new ArrayList<>();
			for (int i = 0; i < some.size(); i++) {
				if (became.get(i) instanceof Outcome.Accepted accepted
						&& some.get(i) instanceof Decoded.Readable note) {
					entries.add(this.ledger.entry(kind.channel(), note.arrival().within(), note.arrival().messageId(),
							LedgerOutcome.ACCEPTED, accepted.submissionId()));
				}
			}
			this.ledger.record(entries);
			outcomes.addAll(became);
		}
		return ImportResult.of(outcomes, this.sentences);
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
