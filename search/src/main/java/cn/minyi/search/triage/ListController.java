package cn.minyi.search.triage;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.Items;
import cn.minyi.search.learning.Models;
import cn.minyi.search.web.PartialRequests;
import cn.minyi.search.web.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of items with search and filters.
 */
@Controller
class ListController {

	/** Two screens of a desktop, little enough for a slow line. */
	static final int PAGE_SIZE = 30;

	private final Items items;

	private final ListViews views;

	private final Models models;

	private final Wording words;

	ListController(Items items, ListViews views, Models models, Wording words) {
		this.items = items;
		this.views = views;
		this.models = models;
		this.words = words;
	}

	@GetMapping("/submissions")
	String list(@RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal StaffUser user,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		ListFilters filters = ListFilters.of(parameters);
		List<String> warnings = new ArrayList<>();
		filters.unknown()
			.forEach((name) -> warnings.add(this.words.of("list.ignored", this.words.of("filter." + name))));
		Compared compared = this.models.compared(user.viewer()).orElse(null);
		if (filters.has(ListFilters.TRIAL) && compared == null) {
			// Who may not compare models does not learn that there is such a filter.
			if (user.viewer().comparesModels()) {
				warnings.add(this.words.of("list.no-trial"));
			}
			filters = filters.without(ListFilters.TRIAL);
		}
		ItemPage page;
		try {
			page = search(filters, compared, user.viewer());
		}
		catch (IllegalArgumentException ex) {
			if (!filters.has(ListFilters.AFTER)) {
				throw ex;
			}
			// The cursor in a link is damaged or from before an update.
			warnings.add(this.words.of("list.cursor-lost"));
			filters = filters.without(ListFilters.AFTER);
			page = search(filters, compared, user.viewer());
		}
		model.addAttribute("list", this.views.of(page, filters, compared, warnings));
		response.addHeader(HttpHeaders.VARY, PartialRequests.HEADER);
		return PartialRequests.asks(request) ? "listPartial" : "listPage";
	}

	private ItemPage search(ListFilters filters, @Nullable Compared compared, Viewer viewer) {
		return this.items.search(filters.toQuery(PAGE_SIZE, compared), viewer);
	}

}
