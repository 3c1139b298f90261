package cn.minyi.search.triage;

import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Items;
import cn.minyi.search.learning.Models;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Fills the page of one item.
 */
@Component
class ItemPages {

	private final Items items;

	private final ItemViews views;

	private final ItemFiles files;

	private final Forms forms;

	private final Neighbours neighbours;

	private final Models models;

	ItemPages(Items items, ItemViews views, ItemFiles files, Forms forms, Neighbours neighbours, Models models) {
		this.items = items;
		this.views = views;
		this.files = files;
		this.forms = forms;
		this.neighbours = neighbours;
		this.models = models;
	}

	/**
	 * Reads an item.
	 * @param id the submission's id
	 * @param viewer who looks
	 * @return the item
	 * @throws ResponseStatusException 404 if there is none that the viewer may see;
	 * nobody learns whether there is one that the viewer may not see
	 */
	Item item(String id, Viewer viewer) {
		return this.items.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * Fills the page.
	 * @param item as it is now
	 * @param viewer who looks
	 * @param list where the viewer came from
	 * @param next the item that came after it before it was changed, or null
	 * @param tried which form could not be followed, or null
	 * @param typed what was typed into it, or null
	 * @return the page
	 */
	ModelAndView show(Item item, Viewer viewer, ListFilters list, @Nullable String next, @Nullable Action tried,
			@Nullable Typed typed) {
		ModelAndView page = new ModelAndView("itemPage");
		String id = item.submission().id();
		Neighbours.Found around = this.neighbours.of(id, list, viewer);
		String following = (around.next() != null) ? around.next() : next;
		page.addObject("item", this.views.of(item, this.models.compared(viewer).orElse(null)));
		page.addObject("files", this.files.of(item));
		page.addObject("around", new Around(list.address("/submissions"), address(around.previous(), list),
				address(following, around.further())));
		page.addObject("forms", this.forms.of(item, viewer.role(), list, following, tried, typed));
		return page;
	}

	private static @Nullable String address(@Nullable String id, ListFilters list) {
		return (id != null) ? list.address("/submissions/" + id) : null;
	}

}
