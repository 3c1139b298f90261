package cn.minyi.intake.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.intake.page.AddressLimits;
import cn.minyi.intake.page.Sentences;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells citizens where their submissions stand, by receipt code alone.
 */
@Controller
class StatusController {

	private static final Logger log = LoggerFactory.getLogger(StatusController.class);

	private final StatusDocuments documents;

	private final Sentences sentences;

	private final AddressLimits limits;

	private final ZoneId zone;

	StatusController(StatusDocuments documents, Sentences sentences, StatusSettings settings, Clock clock) {
		this.documents = documents;
		this.sentences = sentences;
		this.limits = new AddressLimits(settings.lookupsPerMinute());
		this.zone = clock.getZone();
	}

	@GetMapping("/status")
	ModelAndView ask(@RequestParam(required = false) @Nullable String receipt) {
		if (receipt == null) {
			return page(HttpStatus.OK, StatusPage.ask(null, null, null));
		}
		return Receipts.read(receipt)
			.map((code) -> new ModelAndView("redirect:/status/" + code))
			.orElseGet(() -> mistyped(HttpStatus.UNPROCESSABLE_CONTENT, receipt));
	}

	@GetMapping("/status/{receipt}")
	ModelAndView show(@PathVariable String receipt, HttpServletRequest request) {
		Optional<String> code = Receipts.read(receipt);
		if (code.isEmpty()) {
			return mistyped(HttpStatus.NOT_FOUND, receipt);
		}
		if (!this.limits.allows(request.getRemoteAddr())) {
			return ask(HttpStatus.TOO_MANY_REQUESTS, code.get(), "status.too-often");
		}
		try {
			return this.documents.find(code.get())
				.map((status) -> page(HttpStatus.OK, found(status)))
				.orElseGet(() -> ask(HttpStatus.NOT_FOUND, code.get(), "status.unknown"));
		}
		catch (StatusUnavailableException ex) {
			log.warn("The status page is out of order: {}", ex.getMessage());
			return ask(HttpStatus.SERVICE_UNAVAILABLE, code.get(), "status.unavailable");
		}
	}

	private ModelAndView mistyped(HttpStatus status, String typed) {
		String mistake = this.sentences.say(typed.isBlank() ? "status.blank" : "status.mistyped");
		return page(status, StatusPage.ask(typed, mistake, null));
	}

	private ModelAndView ask(HttpStatus status, String code, String notice) {
		return page(status, StatusPage.ask(code, null, this.sentences.say(notice)));
	}

	private static ModelAndView page(HttpStatus status, StatusPage page) {
		return new ModelAndView("statusPage", Map.of("page", page), status);
	}

	private StatusPage found(PublicStatus status) {
		List<StatusPage.Step> steps = new ArrayList<>();
		for (PublicStatus.Step step : status.steps()) {
			LocalDate deadline = step.deadline();
			String key = "status.step." + step.status().code();
			String meaning = (deadline != null) ? this.sentences.say(key + ".deadline", format("format.day", deadline))
					: this.sentences.say(key + ".meaning");
			steps.add(new StatusPage.Step(step.at().toString(), format("format.time", step.at().atZone(this.zone)),
					this.sentences.say(key), meaning));
		}
		Collections.reverse(steps);
		return new StatusPage(null, null, null, status.receipt(), List.copyOf(steps), status.answer());
	}

	private String format(String pattern, TemporalAccessor time) {
		return DateTimeFormatter.ofPattern(this.sentences.say(pattern), LocaleContextHolder.getLocale()).format(time);
	}

}
