package cn.minyi.search.triage;

import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of one item.
 */
@Controller
class ItemController {

	private final ItemPages pages;

	ItemController(ItemPages pages) {
		this.pages = pages;
	}

	@GetMapping("/submissions/{id}")
	ModelAndView item(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
			@AuthenticationPrincipal StaffUser user, Model model) {
		Viewer viewer = user.viewer();
		// Left there by the form that was followed.
		Object next = model.getAttribute(Answers.NEXT);
		return this.pages.show(this.pages.item(id, viewer), viewer, ListFilters.of(parameters),
				(next instanceof String following) ? following : null, null, null);
	}

	/**
	 * Whoever loads the answer to a form again, or comes back by the login, gets the
	 * item.
	 */
	@GetMapping({ "/submissions/{id}/correction", "/submissions/{id}/assignment", "/submissions/{id}/answer",
			"/submissions/{id}/opening" })
	String form(@PathVariable String id) {
		return "redirect:" + UriComponentsBuilder.fromPath("/submissions/{id}").build(id);
	}

}
