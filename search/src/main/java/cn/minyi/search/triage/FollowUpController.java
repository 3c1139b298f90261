package cn.minyi.search.triage;

import java.time.LocalDate;
import java.util.Optional;

import cn.minyi.domain.Category;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.followup.FollowUp;
import cn.minyi.search.triage.Forms.Units;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes the forms of the item page.
 */
@Controller
class FollowUpController {

	private final FollowUp followUp;

	private final Forms forms;

	private final Answers answers;

	FollowUpController(FollowUp followUp, Forms forms, Answers answers) {
		this.followUp = followUp;
		this.forms = forms;
		this.answers = answers;
	}

	@PostMapping("/submissions/{id}/correction")
	ModelAndView correct(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@AuthenticationPrincipal StaffUser user, RedirectAttributes redirect) {
		Sent sent = new Sent(id, Action.CORRECTION, new Typed(parameters), user.viewer());
		CorrectionForm form = CorrectionForm.of(sent.typed());
		Optional<Category> category = form.chosenCategory();
		if (category.isEmpty()) {
			return this.answers.problem(sent, "refused.no-category");
		}
		Units responsible = this.forms.units(form.responsible());
		Units accused = this.forms.units(form.accused());
		if (responsible.unknown() != null || accused.unknown() != null) {
			return this.answers.problem(sent, "refused.unknown-name",
					(responsible.unknown() != null) ? responsible.unknown() : accused.unknown());
		}
		return this.answers
			.to(sent,
					this.followUp.correct(id, sent.typed().seen(), category.get(), form.chosenSecondary(),
							responsible.codes(), accused.codes(), sent.typed().optional("note"), user.viewer()),
					redirect);
	}

	@PostMapping("/submissions/{id}/assignment")
	ModelAndView assign(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@AuthenticationPrincipal StaffUser user, RedirectAttributes redirect) {
		Sent sent = new Sent(id, Action.ASSIGNMENT, new Typed(parameters), user.viewer());
		AssignmentForm form = AssignmentForm.of(sent.typed());
		if (form.unit().isEmpty()) {
			return this.answers.problem(sent, "refused.no-unit");
		}
		Optional<LocalDate> deadline = form.day();
		if (deadline.isEmpty()) {
			return this.answers.problem(sent, "refused.no-deadline");
		}
		return this.answers.to(sent, this.followUp.assign(id, sent.typed().seen(), form.unit(), deadline.get(),
				sent.typed().optional("note"), user.viewer()), redirect);
	}

	@PostMapping("/submissions/{id}/answer")
	ModelAndView answer(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@AuthenticationPrincipal StaffUser user, RedirectAttributes redirect) {
		Sent sent = new Sent(id, Action.ANSWER, new Typed(parameters), user.viewer());
		return this.answers.to(sent,
				this.followUp.answer(id, sent.typed().seen(), sent.typed().text("answer"), user.viewer()), redirect);
	}

}
