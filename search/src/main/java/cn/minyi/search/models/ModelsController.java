package cn.minyi.search.models;

import java.util.Locale;

import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.learning.ModelOutcome;
import cn.minyi.search.learning.Models;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of models, and the forms on it.
 */
@Controller
class ModelsController {

	private static final String ADDRESS = "/models";

	private final Models models;

	private final ModelsViews views;

	private final Wording words;

	ModelsController(Models models, ModelsViews views, Wording words) {
		this.models = models;
		this.views = views;
		this.words = words;
	}

	@GetMapping(ADDRESS)
	ModelAndView models(@AuthenticationPrincipal StaffUser user) {
		return page(user.viewer(), null);
	}

	/** Whoever loads the answer to a form again, or comes back by the login. */
	@GetMapping({ ADDRESS + "/promotion", ADDRESS + "/rollback", ADDRESS + "/trial", ADDRESS + "/trial-end" })
	String form() {
		return "redirect:" + ADDRESS;
	}

	@PostMapping(ADDRESS + "/promotion")
	ModelAndView promote(@RequestParam(defaultValue = "") String model, @RequestParam(defaultValue = "") String seen,
			@RequestParam(defaultValue = "") String note, @AuthenticationPrincipal StaffUser user,
			RedirectAttributes redirect) {
		return answer(new Sent(ChangeKind.PROMOTION, model, note), user.viewer(),
				this.models.promote(model, version(seen), note, user.viewer()), redirect);
	}

	@PostMapping(ADDRESS + "/rollback")
	ModelAndView rollBack(@RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String note,
			@AuthenticationPrincipal StaffUser user, RedirectAttributes redirect) {
		return answer(new Sent(ChangeKind.ROLLBACK, null, note), user.viewer(),
				this.models.rollBack(version(seen), note, user.viewer()), redirect);
	}

	@PostMapping(ADDRESS + "/trial")
	ModelAndView tryOut(@RequestParam(defaultValue = "") String model, @RequestParam(defaultValue = "") String seen,
			@RequestParam(defaultValue = "") String note, @AuthenticationPrincipal StaffUser user,
			RedirectAttributes redirect) {
		return answer(new Sent(ChangeKind.TRIAL, model, note), user.viewer(),
				this.models.tryOut(model, version(seen), note, user.viewer()), redirect);
	}

	@PostMapping(ADDRESS + "/trial-end")
	ModelAndView endTrial(@RequestParam(defaultValue = "") String seen, @RequestParam(defaultValue = "") String note,
			@AuthenticationPrincipal StaffUser user, RedirectAttributes redirect) {
		return answer(new Sent(ChangeKind.TRIAL_END, null, note), user.viewer(),
				this.models.endTrial(version(seen), note, user.viewer()), redirect);
	}

	private static @Nullable String version(String seen) {
		return seen.isBlank() ? null : seen;
	}

	private ModelAndView answer(Sent sent, Viewer viewer, ModelOutcome outcome, RedirectAttributes redirect) {
		if (outcome instanceof ModelOutcome.Done || outcome instanceof ModelOutcome.Pending) {
			redirect.addFlashAttribute("done", this.words
				.of((outcome instanceof ModelOutcome.Done) ? "models.done." + sent.kind().path() : "done.pending"));
			return new ModelAndView("redirect:" + ADDRESS);
		}
		if (outcome instanceof ModelOutcome.ChangedMeanwhile changed) {
			return again(sent, viewer, HttpStatus.CONFLICT, (changed.by() != null)
					? this.words.of("changed.by-somebody", changed.by().name()) : this.words.of("changed.by-unknown"));
		}
		if (outcome instanceof ModelOutcome.Refused refused) {
			return again(sent, viewer, HttpStatus.UNPROCESSABLE_CONTENT, this.words
				.of("models.refused." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
		}
		if (outcome instanceof ModelOutcome.NotAllowed) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return again(sent, viewer, HttpStatus.SERVICE_UNAVAILABLE, this.words.of("unavailable"));
	}

	private ModelAndView again(Sent sent, Viewer viewer, HttpStatus status, String alert) {
		ModelAndView page = page(viewer, sent);
		page.addObject("alert", alert);
		page.setStatus(status);
		return page;
	}

	private ModelAndView page(Viewer viewer, @Nullable Sent sent) {
		return new ModelAndView("modelsPage", "models", this.views.of(this.models.history(), viewer, sent));
	}

}
