package cn.minyi.intake.box;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.opening.OpeningRecord;
import cn.minyi.intake.opening.Openings;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.register.ChannelRegister;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page where collectors enter one note after the other.
 */
@Controller
class BoxController {

	private final SingleNotes notes;

	private final Openings openings;

	private final ChannelRegister register;

	private final FormTokens tokens;

	private final Sentences sentences;

	private final CollectorSession session;

	private final List<String> units;

	BoxController(SingleNotes notes, Openings openings, ChannelRegister register, FormTokens tokens,
			Sentences sentences, CollectorSession session, UnitDirectory units) {
		this.notes = notes;
		this.openings = openings;
		this.register = register;
		this.tokens = tokens;
		this.sentences = sentences;
		this.session = session;
		this.units = units.all().stream().map(Unit::name).toList();
	}

	@GetMapping("/box")
	ModelAndView show(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String opening) {
		Optional<OpeningRecord> record = this.openings.find(opening);
		if (record.isPresent()) {
			this.session.goOn(new NoteForm(record.get().opened().channel().code(), null, null, null, null, null,
					record.get().opened().box(), null, opening, null));
		}
		NoteForm next = this.session.next();
		return page(HttpStatus.OK, NoteKind.of(kind).map(next::of).orElse(next), Map.of(), null);
	}

	@PostMapping("/box/note")
	ModelAndView enter(@ModelAttribute NoteForm form) {
		try {
			Outcome outcome = this.notes.accept(form);
			if (outcome instanceof Outcome.Refused refused) {
				return page(HttpStatus.UNPROCESSABLE_CONTENT, form, this.sentences.byField(List.of(refused.mistake())),
						"box.mistakes");
			}
			this.session.accepted(((Outcome.Accepted) outcome).receipt(), form);
			return new ModelAndView("redirect:/box");
		}
		catch (IntakeUnavailableException ex) {
			return page(HttpStatus.SERVICE_UNAVAILABLE, form, Map.of(), "box.unavailable");
		}
	}

	private ModelAndView page(HttpStatus status, NoteForm form, Map<String, String> mistakes, @Nullable String notice) {
		String token = (form.token() != null) ? form.token() : this.tokens.fresh();
		NoteKind kind = form.noteKind();
		BoxPage page = new BoxPage(kind, form, token, mistakes, (notice != null) ? this.sentences.say(notice) : null,
				this.session.receipts(), this.units, this.register.names(kind.channel()),
				this.openings.open().stream().filter((each) -> each.opened().channel() == kind.channel()).toList());
		return new ModelAndView("boxPage", Map.of("page", page), status);
	}

}
