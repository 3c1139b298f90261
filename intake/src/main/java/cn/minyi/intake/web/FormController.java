package cn.minyi.intake.web;

import java.util.List;
import java.util.Map;

import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.intake.page.AddressLimits;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.ArrivalRefusedException;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.SubmissionIntake;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The citizens' form. Whatever happens to a message, what was typed comes back until
 * there is a receipt.
 */
@Controller
class FormController {

	private static final FormInput EMPTY = new FormInput(null, null, null, null, null, null, null);

	private final SubmissionIntake intake;

	private final FormTokens tokens;

	private final Sentences sentences;

	private final AddressLimits limits;

	private final List<String> units;

	FormController(SubmissionIntake intake, FormTokens tokens, Sentences sentences, WebSettings settings,
			UnitDirectory units) {
		this.intake = intake;
		this.tokens = tokens;
		this.sentences = sentences;
		this.limits = new AddressLimits(settings.submissionsPerMinute());
		this.units = units.all().stream().map(Unit::name).toList();
	}

	@GetMapping("/")
	ModelAndView show() {
		return page(HttpStatus.OK, EMPTY, Map.of(), "");
	}

	@PostMapping("/")
	ModelAndView submit(@ModelAttribute FormInput input, HttpServletRequest request) {
		if (!this.limits.allows(request.getRemoteAddr())) {
			return page(HttpStatus.TOO_MANY_REQUESTS, input, Map.of(), "form.too-often");
		}
		if (input.isByProgram()) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, input, Map.of(), "form.by-program");
		}
		try {
			String receipt = this.intake.accept(input.arrival(this.tokens)).receipt();
			RedirectView redirect = new RedirectView("/receipt/" + receipt);
			redirect.setStatusCode(HttpStatus.SEE_OTHER);
			return new ModelAndView(redirect);
		}
		catch (ArrivalRefusedException ex) {
			return page(HttpStatus.UNPROCESSABLE_CONTENT, input, this.sentences.byField(ex.mistakes()),
					"form.mistakes");
		}
		catch (IntakeUnavailableException ex) {
			return page(HttpStatus.SERVICE_UNAVAILABLE, input, Map.of(), "form.unavailable");
		}
	}

	private ModelAndView page(HttpStatus status, FormInput input, Map<String, String> mistakes, String notice) {
		String token = (input.token() != null) ? input.token() : this.tokens.fresh();
		FormPage page = new FormPage(input, token, mistakes, notice.isEmpty() ? null : this.sentences.say(notice),
				this.units);
		return new ModelAndView("formPage", Map.of("page", page), status);
	}

}
