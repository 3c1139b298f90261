package cn.minyi.intake.opening;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.intake.access.Collector;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.register.ChannelRegister;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages on openings of boxes.
 */
@Controller
class OpeningsController {

	private static final int LONGEST_REASON = 500;

	private final Openings openings;

	private final ChannelRegister register;

	private final Sentences sentences;

	private final Clock clock;

	OpeningsController(Openings openings, ChannelRegister register, Sentences sentences, Clock clock) {
		this.openings = openings;
		this.register = register;
		this.sentences = sentences;
		this.clock = clock;
	}

	@GetMapping("/box/openings")
	ModelAndView list() {
		return list(HttpStatus.OK, OpeningForm.at(ZonedDateTime.now(this.clock)), Map.of(), null);
	}

	@PostMapping("/box/openings")
	ModelAndView begin(@ModelAttribute OpeningForm form, @AuthenticationPrincipal Collector collector) {
		List<Mistake> mistakes = form.mistakes(collector, this.clock);
		if (!mistakes.isEmpty()) {
			return list(HttpStatus.UNPROCESSABLE_CONTENT, form, this.sentences.byField(mistakes), null);
		}
		try {
			WorkEvent.Opened opened = form.opened(collector, this.clock);
			this.openings.begin(opened);
			return new ModelAndView("redirect:/box/openings/" + opened.workId());
		}
		catch (IntakeUnavailableException ex) {
			return list(HttpStatus.SERVICE_UNAVAILABLE, form, Map.of(), "box.unavailable");
		}
	}

	@GetMapping("/box/openings/{id}")
	ModelAndView show(@PathVariable String id) {
		return record(HttpStatus.OK, find(id), null);
	}

	@PostMapping("/box/openings/{id}/close")
	ModelAndView close(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal Collector collector) {
		OpeningRecord record = find(id);
		if (!record.isEqual() && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
			return record(HttpStatus.UNPROCESSABLE_CONTENT, record, "mistake.box.opening.reason");
		}
		try {
			if (record.closed() == null) {
				this.openings.close(record, record.isEqual() ? null : reason.strip(), collector);
			}
			return new ModelAndView("redirect:/box/openings/" + id);
		}
		catch (IntakeUnavailableException ex) {
			return record(HttpStatus.SERVICE_UNAVAILABLE, record, "box.unavailable");
		}
	}

	private OpeningRecord find(String id) {
		return this.openings.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ModelAndView record(HttpStatus status, OpeningRecord record, @Nullable String notice) {
		ModelAndView page = new ModelAndView("boxOpeningPage", Map.of("record", record), status);
		page.addObject("notice", (notice != null) ? this.sentences.say(notice) : null);
		return page;
	}

	private ModelAndView list(HttpStatus status, OpeningForm form, Map<String, String> mistakes,
			@Nullable String notice) {
		ModelAndView page = new ModelAndView("boxOpeningsPage", Map.of("form", form, "mistakes", mistakes, "records",
				this.openings.all(), "sources", this.register.names(Channel.BOX)), status);
		page.addObject("notice", (notice != null) ? this.sentences.say(notice) : null);
		return page;
	}

}
