package cn.minyi.intake.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import cn.minyi.intake.access.Collector;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.opening.OpeningRecord;
import cn.minyi.intake.opening.Openings;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.table.Table;
import cn.minyi.intake.work.WorkEvent;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages where collectors import tables.
 */
@Controller
class ImportsController {

	private static final int SHOWN = 20;

	private final Imports imports;

	private final ImportViews views;

	private final Corrections corrections;

	private final Openings openings;

	private final Sentences sentences;

	ImportsController(Imports imports, ImportViews views, Corrections corrections, Openings openings,
			Sentences sentences) {
		this.imports = imports;
		this.views = views;
		this.corrections = corrections;
		this.openings = openings;
		this.sentences = sentences;
	}

	@GetMapping("/box/imports")
	ModelAndView list(@RequestParam(defaultValue = "box") String kind) {
		return page(HttpStatus.OK, NoteKind.of(kind).orElse(NoteKind.BOX), null, null);
	}

	@PostMapping("/box/imports")
	ModelAndView begin(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "box") String kind, @RequestParam(defaultValue = "") String opening,
			@AuthenticationPrincipal Collector collector) throws IOException {
		NoteKind notes = NoteKind.of(kind).orElse(NoteKind.BOX);
		try {
			if (file == null || file.isEmpty()) {
				throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.no-file"));
			}
			if (file.getSize() > Table.LARGEST_FILE) {
				throw new UnreadableDeliveryException(new Mistake("file", "mistake.box.large"));
			}
			String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
			WorkEvent.Imported begun = this.imports.begin(notes, file.getInputStream(), name,
					this.openings.find(opening).map(OpeningRecord::id).orElse(null), collector);
			return new ModelAndView("redirect:/box/imports/" + begun.workId());
		}
		catch (UnreadableDeliveryException ex) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, notes, this.sentences.say(ex.mistake()), null);
		}
		catch (IntakeUnavailableException ex) {
			return page(HttpStatus.SERVICE_UNAVAILABLE, notes, null, this.sentences.say("box.unavailable"));
		}
	}

	@ExceptionHandler
	ModelAndView broken(MultipartException ex) {
		ModelAndView page = page(HttpStatus.UNPROCESSABLE_CONTENT, NoteKind.BOX,
				this.sentences.say("mistake.box.large"), null);
		// Here nobody has told the page in which zone to show the times of openings.
		page.addObject("openings", List.of());
		return page;
	}

	@GetMapping("/box/imports/{id}")
	ModelAndView show(@PathVariable String id) throws IOException {
		WorkEvent.Imported state = find(id);
		ModelAndView page = new ModelAndView("boxImportPage", Map.of("view", this.views.of(state), "here", "imports"));
		if (state.state() == WorkEvent.Imported.State.RUNNING) {
			page.addObject("refresh", 2);
		}
		return page;
	}

	@PostMapping("/box/imports/{id}/choice")
	String choose(@PathVariable String id, @RequestParam(defaultValue = "") String choice) throws IOException {
		find(id);
		try {
			return this.imports.decide(id, Imports.Choice.valueOf(choice.toUpperCase(Locale.ROOT)))
				.map((state) -> "redirect:/box/imports/" + state.workId())
				.orElse("redirect:/box/imports");
		}
		catch (IllegalArgumentException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		catch (IntakeUnavailableException ex) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
	}

	@GetMapping("/box/imports/{id}/corrections")
	void corrections(@PathVariable String id, HttpServletResponse response) throws IOException {
		WorkEvent.Imported state = find(id);
		if (!this.views.of(state).corrections()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Table.Format format = Corrections.format(state);
		String name = this.imports.name(state).replaceFirst("\\.[A-Za-z]{3,4}$", "");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(name + "-" + NoteColumns.MEND + format.suffix(), StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setContentType(
				(format == Table.Format.XLSX) ? BoxFilesController.XLSX.toString() : "text/csv;charset=UTF-8");
		this.corrections.write(state, response.getOutputStream());
	}

	private WorkEvent.Imported find(String id) {
		return this.imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ModelAndView page(HttpStatus status, NoteKind kind, @Nullable String mistake, @Nullable String notice) {
		List<ImportView> shown = this.imports.last(SHOWN).stream().map(this.views::of).toList();
		ModelAndView page = new ModelAndView("boxImportsPage",
				Map.of("kind", kind, "imports", shown, "openings", this.openings.open(), "here", "imports"), status);
		page.addObject("mistake", mistake);
		page.addObject("notice", notice);
		return page;
	}

}
