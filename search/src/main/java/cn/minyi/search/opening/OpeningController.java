package cn.minyi.search.opening;

import cn.minyi.search.access.StaffUser;
import cn.minyi.search.triage.OpeningForms;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes the form that opens what is sealed. What it shows has no address, so that nobody
 * comes back to it without saying why.
 */
@Controller
class OpeningController {

	private final Opening opening;

	private final OpenedViews views;

	private final OpeningForms forms;

	OpeningController(Opening opening, OpenedViews views, OpeningForms forms) {
		this.opening = opening;
		this.views = views;
		this.forms = forms;
	}

	@PostMapping("/submissions/{id}/opening")
	ModelAndView open(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@AuthenticationPrincipal StaffUser user) {
		String reason = parameters.getFirst("reason");
		Outcome outcome = this.opening.open(id, (reason != null) ? reason : "", user.viewer());
		if (outcome instanceof Outcome.Opened opened) {
			return new ModelAndView("openedPage", "opened", this.views.of(opened, user.viewer()));
		}
		if (outcome instanceof Outcome.Refused refused) {
			return this.forms.again(id, parameters, user.viewer(), HttpStatus.UNPROCESSABLE_CONTENT, refused.key());
		}
		if (outcome instanceof Outcome.Unavailable) {
			return this.forms.again(id, parameters, user.viewer(), HttpStatus.SERVICE_UNAVAILABLE,
					"opening.unavailable");
		}
		if (outcome instanceof Outcome.Broken) {
			return this.forms.again(id, parameters, user.viewer(), HttpStatus.INTERNAL_SERVER_ERROR, "opening.broken");
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
