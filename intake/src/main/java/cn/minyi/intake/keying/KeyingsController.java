package cn.minyi.intake.keying;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.AttachmentsUnavailableException;
import cn.minyi.domain.Attachment;
import cn.minyi.intake.access.Collector;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.opening.OpeningRecord;
import cn.minyi.intake.opening.Openings;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.IntakeUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages where two people type handwritten notes.
 */
@Controller
class KeyingsController {

	private static final List<String> PICTURES = List.of("image/jpeg", "image/png");

	private final Keyings keyings;

	private final KeyingPages pages;

	private final AttachmentStore store;

	private final Openings openings;

	private final Sentences sentences;

	KeyingsController(Keyings keyings, KeyingPages pages, AttachmentStore store, Openings openings,
			Sentences sentences) {
		this.keyings = keyings;
		this.pages = pages;
		this.store = store;
		this.openings = openings;
		this.sentences = sentences;
	}

	@GetMapping("/box/keyings")
	ModelAndView list(@RequestParam(defaultValue = "box") String kind, @AuthenticationPrincipal Collector collector) {
		return this.pages.list(HttpStatus.OK, kind(kind), KeyedNote.EMPTY, Map.of(), null, collector);
	}

	@PostMapping("/box/keyings")
	ModelAndView first(@RequestParam(defaultValue = "box") String kind, @ModelAttribute KeyedNote note,
			@RequestParam(required = false) @Nullable List<MultipartFile> scan,
			@RequestParam(defaultValue = "") String opening, @AuthenticationPrincipal Collector collector,
			RedirectAttributes redirect) throws IOException {
		NoteKind notes = kind(kind);
		List<MultipartFile> scans = Optional.ofNullable(scan)
			.orElse(List.of())
			.stream()
			.filter((each) -> !each.isEmpty())
			.toList();
		List<Mistake> mistakes = note.mistakes(notes);
		if (mistakes.isEmpty() && (scans.isEmpty() || scans.size() > AttachmentStore.MOST_FILES)) {
			mistakes = List.of(new Mistake("scan", "mistake.box.scan.none", AttachmentStore.MOST_FILES));
		}
		if (!mistakes.isEmpty()) {
			return this.pages.list(HttpStatus.UNPROCESSABLE_CONTENT, notes, note, this.sentences.byField(mistakes),
					null, collector);
		}
		try {
			this.keyings.first(notes, note, scans, this.openings.find(opening).map(OpeningRecord::id).orElse(null),
					collector);
			redirect.addFlashAttribute("done", this.sentences.say("box.keying.first.done"));
			return new ModelAndView("redirect:/box/keyings");
		}
		catch (AttachmentRefusedException ex) {
			return this.pages.list(HttpStatus.UNPROCESSABLE_CONTENT, notes, note,
					Map.of("scan", this.sentences.say("mistake.box.scan.refused")), null, collector);
		}
		catch (IntakeUnavailableException | AttachmentsUnavailableException ex) {
			return this.pages.list(HttpStatus.SERVICE_UNAVAILABLE, notes, note, Map.of(), "box.unavailable", collector);
		}
	}

	@GetMapping("/box/keyings/{id}")
	ModelAndView show(@PathVariable String id, @AuthenticationPrincipal Collector collector) {
		return this.keyings.find(id)
			.map((keying) -> this.pages.one(HttpStatus.OK, keying, null, Map.of(), null, collector))
			.orElseGet(() -> new ModelAndView("redirect:/box/keyings"));
	}

	@PostMapping("/box/keyings/{id}")
	ModelAndView next(@PathVariable String id, @ModelAttribute KeyedNote note,
			@RequestParam(defaultValue = "typed") String choice, @AuthenticationPrincipal Collector collector,
			RedirectAttributes redirect) {
		Optional<Keying> found = this.keyings.find(id);
		if (found.isEmpty()) {
			redirect.addFlashAttribute("done", this.sentences.say("box.keying.gone"));
			return new ModelAndView("redirect:/box/keyings");
		}
		Keying keying = found.get();
		if (keying.first().by().equals(collector.account())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		KeyedNote words = this.pages.chosen(keying, note, choice);
		List<Mistake> mistakes = words.mistakes(kind(keying.channel().code()));
		if (!mistakes.isEmpty()) {
			return this.pages.one(HttpStatus.UNPROCESSABLE_CONTENT, keying, words, this.sentences.byField(mistakes),
					null, collector);
		}
		try {
			Optional<String> receipt = (keying.second() == null) ? this.keyings.second(keying, words, collector)
					: this.keyings.decide(keying, words, collector);
			receipt
				.ifPresent((code) -> redirect.addFlashAttribute("done", this.sentences.say("box.keying.filed", code)));
			return new ModelAndView("redirect:/box/keyings" + (receipt.isPresent() ? "" : "/" + id));
		}
		catch (IntakeUnavailableException ex) {
			return this.pages.one(HttpStatus.SERVICE_UNAVAILABLE, keying, words, Map.of(), "box.unavailable",
					collector);
		}
	}

	/** What was agreed on when the program ended before it was filed. */
	@PostMapping("/box/keyings/{id}/file")
	String file(@PathVariable String id, RedirectAttributes redirect) {
		try {
			this.keyings.file(id)
				.ifPresent((code) -> redirect.addFlashAttribute("done", this.sentences.say("box.keying.filed", code)));
		}
		catch (IntakeUnavailableException ex) {
			redirect.addFlashAttribute("done", this.sentences.say("box.unavailable"));
		}
		return "redirect:/box/keyings";
	}

	@GetMapping("/box/keyings/{id}/scans/{number}")
	void scan(@PathVariable String id, @PathVariable int number, HttpServletResponse response) throws IOException {
		List<Attachment> scans = this.keyings.find(id)
			.map((keying) -> keying.first().scans())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (number < 0 || number >= scans.size()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Attachment scan = scans.get(number);
		// Only pictures that were made anew are shown within a page; all else is saved.
		boolean shown = PICTURES.contains(scan.type());
		response.setContentType(shown ? scan.type() : "application/octet-stream");
		response.setHeader("Content-Disposition",
				shown ? "inline" : "attachment; filename=\"scan-" + (number + 1) + "\"");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		try (InputStream content = this.store.open(scan.id())) {
			content.transferTo(response.getOutputStream());
		}
	}

	private static NoteKind kind(String code) {
		return NoteKind.of(code).orElse(NoteKind.BOX);
	}

}
