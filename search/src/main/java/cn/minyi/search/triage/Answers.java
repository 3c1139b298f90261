package cn.minyi.search.triage;

import java.util.List;
import java.util.Locale;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.search.followup.Outcome;
import cn.minyi.search.index.Item;
import cn.minyi.search.web.Wording;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells a person what became of a form: the item as it is now with one sentence, or the
 * form again with a sentence and everything that was typed.
 */
@Component
class Answers {

	/** Flash attribute: the id of the item that came next in the list. */
	static final String NEXT = "next";

	private final ItemPages pages;

	private final History history;

	private final Wording words;

	Answers(ItemPages pages, History history, Wording words) {
		this.pages = pages;
		this.history = history;
		this.words = words;
	}

	ModelAndView to(Sent sent, Outcome outcome, RedirectAttributes redirect) {
		if (outcome instanceof Outcome.Done || outcome instanceof Outcome.Pending) {
			redirect.addFlashAttribute("done",
					this.words.of((outcome instanceof Outcome.Done) ? "done." + sent.action().path() : "done.pending"));
			sent.typed().next().ifPresent((next) -> redirect.addFlashAttribute(NEXT, next));
			return new ModelAndView("redirect:" + sent.typed().list().address("/submissions/" + sent.id()));
		}
		if (outcome instanceof Outcome.NotAllowed) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		if (outcome instanceof Outcome.ChangedMeanwhile changed) {
			Item item = this.pages.item(sent.id(), sent.viewer());
			return again(sent, item, HttpStatus.CONFLICT, meanwhile(sent, item, changed));
		}
		if (outcome instanceof Outcome.Refused refused) {
			return problem(sent, "refused." + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
		return again(sent, this.pages.item(sent.id(), sent.viewer()), HttpStatus.SERVICE_UNAVAILABLE,
				this.words.of("unavailable"));
	}

	/**
	 * Shows the form again.
	 * @param sent what was sent
	 * @param key of the sentence that says what to mend
	 * @param arguments of the sentence
	 * @return the page
	 */
	ModelAndView problem(Sent sent, String key, Object... arguments) {
		return again(sent, this.pages.item(sent.id(), sent.viewer()), HttpStatus.UNPROCESSABLE_CONTENT,
				this.words.of(key, arguments));
	}

	/**
	 * Shows the form again.
	 * @param sent what was sent
	 * @param status of the answer
	 * @param key of the sentence that says what to do
	 * @return the page
	 */
	ModelAndView again(Sent sent, HttpStatus status, String key) {
		return again(sent, this.pages.item(sent.id(), sent.viewer()), status, this.words.of(key));
	}

	private ModelAndView again(Sent sent, Item item, HttpStatus status, String alert) {
		ModelAndView page = this.pages.show(item, sent.viewer(), sent.typed().list(), sent.typed().next().orElse(null),
				sent.action(), sent.typed());
		page.addObject("alert", alert);
		page.setStatus(status);
		return page;
	}

	private String meanwhile(Sent sent, Item item, Outcome.ChangedMeanwhile changed) {
		List<CaseEvent> history = item.followUp().history();
		Actor by = changed.by();
		if (history.size() > sent.typed().seen() && !history.isEmpty()) {
			CaseEvent last = history.get(history.size() - 1);
			boolean self = last.by().account().equals(sent.viewer().account());
			return this.words.of(self ? "changed.by-yourself" : "changed.by-other", last.by().name(),
					this.history.what(last));
		}
		return (by != null) ? this.words.of("changed.by-somebody", by.name()) : this.words.of("changed.by-unknown");
	}

}
