package cn.minyi.intake.box;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The collectors' page: one note after the other, or a whole table.
 */
@Controller
class BoxController {

	private final SubmissionIntake intake;

	private final BoxImport imports;

	private final FormTokens tokens;

	private final Sentences sentences;

	private final CollectorSession session;

	private final Clock clock;

	private final List<String> units;

	BoxController(SubmissionIntake intake, BoxImport imports, FormTokens tokens, Sentences sentences,
			CollectorSession session, Clock clock, UnitDirectory units) {
		this.intake = intake;
		this.imports = imports;
		this.tokens = tokens;
		this.sentences = sentences;
		this.session = session;
		this.clock = clock;
		this.units = units.all().stream().map(Unit::name).toList();
	}

	@GetMapping("/box")
	ModelAndView show(Principal collector) {
		return page(HttpStatus.OK, this.session.next(), Map.of(), null, collector);
	}

	@PostMapping("/box/note")
	ModelAndView enter(@ModelAttribute NoteForm form, Principal collector) {
		Decoded note = form.note().decoded(1, this.tokens.messageId(form.token(), form.typed()), this.clock.getZone());
		try {
			Outcome outcome = this.intake.acceptAll(Channel.BOX, List.of(note)).get(0);
			if (outcome instanceof Outcome.Refused refused) {
				return page(HttpStatus.UNPROCESSABLE_CONTENT, form, this.sentences.byField(List.of(refused.mistake())),
						"box.mistakes", collector);
			}
			this.session.accepted(((Outcome.Accepted) outcome).receipt(), form);
			return new ModelAndView("redirect:/box");
		}
		catch (IntakeUnavailableException ex) {
			return page(HttpStatus.SERVICE_UNAVAILABLE, form, Map.of(), "box.unavailable", collector);
		}
	}

	@PostMapping("/box/import")
	ModelAndView run(@RequestParam(required = false) @Nullable MultipartFile file, Principal collector)
			throws IOException {
		NoteForm form = this.session.next();
		if (file == null || file.isEmpty()) {
			return refused(form, this.sentences.say("mistake.box.no-file"), collector);
		}
		try {
			this.session.imported(this.imports.run(file));
			return new ModelAndView("redirect:/box/import");
		}
		catch (UnreadableDeliveryException ex) {
			return refused(form, this.sentences.say(ex.mistake()), collector);
		}
		catch (IntakeUnavailableException ex) {
			return page(HttpStatus.SERVICE_UNAVAILABLE, form, Map.of(), "box.unavailable", collector);
		}
	}

	@GetMapping("/box/import")
	ModelAndView imported() {
		ImportResult result = this.session.imported();
		return (result != null) ? new ModelAndView("boxImportPage", Map.of("result", result))
				: new ModelAndView("redirect:/box");
	}

	private ModelAndView refused(NoteForm form, String sentence, Principal collector) {
		return page(HttpStatus.UNPROCESSABLE_CONTENT, form, Map.of("file", sentence), null, collector);
	}

	private ModelAndView page(HttpStatus status, NoteForm form, Map<String, String> mistakes, @Nullable String notice,
			Principal collector) {
		String token = (form.token() != null) ? form.token() : this.tokens.fresh();
		BoxPage page = new BoxPage(form, token, mistakes, (notice != null) ? this.sentences.say(notice) : null,
				this.session.receipts(), this.units, collector.getName());
		return new ModelAndView("boxPage", Map.of("page", page), status);
	}

}
