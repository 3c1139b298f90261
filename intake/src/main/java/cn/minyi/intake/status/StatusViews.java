package cn.minyi.intake.status;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.upload.FileField;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says in the reader's language what the status pages show.
 */
@Component
final class StatusViews {

	private final Sentences sentences;

	private final FormTokens tokens;

	private final ZoneId zone;

	StatusViews(Sentences sentences, FormTokens tokens, Clock clock) {
		this.sentences = sentences;
		this.tokens = tokens;
		this.zone = clock.getZone();
	}

	ModelAndView askCode(HttpStatus status, @Nullable String typed, @Nullable String mistake, @Nullable String notice) {
		return view("statusPage", new CodePage(typed, say(mistake), say(notice)), status);
	}

	ModelAndView askSecret(HttpStatus status, String code, StatusInput input, @Nullable String mistake,
			@Nullable String notice) {
		return view("statusLockedPage", new LockedPage(code, input, say(mistake), say(notice)), status);
	}

	ModelAndView closed(String code, StatusInput input, Instant until) {
		String notice = this.sentences.say("status.secret.locked", format("format.time", until.atZone(this.zone)));
		return view("statusLockedPage", new LockedPage(code, input, null, notice), HttpStatus.TOO_MANY_REQUESTS);
	}

	ModelAndView found(HttpStatus status, PublicStatus found, StatusInput input, List<Mistake> mistakes,
			@Nullable String notice, @Nullable String thanks) {
		Rating rating = found.rating();
		String token = this.tokens.isValid(input.token()) ? StatusInput.or(input.token()) : this.tokens.fresh();
		List<String> added = found.added()
			.stream()
			.map((at) -> this.sentences.say("status.added", format("format.time", at.atZone(this.zone))))
			.toList();
		StatusPage page = new StatusPage(found.receipt(), steps(found), found.answer(), added,
				(rating != null) ? this.sentences.say("status.rating." + rating.digit()) : null,
				found.submissionId() != null, !found.statusKeys().isEmpty(), input, token,
				this.sentences.byField(mistakes), say(notice), say(thanks), FileField.EMPTY);
		return view("statusFoundPage", page, status);
	}

	private List<StatusPage.Step> steps(PublicStatus found) {
		List<StatusPage.Step> steps = new ArrayList<>();
		for (PublicStatus.Step step : found.steps()) {
			LocalDate deadline = step.deadline();
			String key = "status.step." + step.status().code();
			String meaning = (deadline != null) ? this.sentences.say(key + ".deadline", format("format.day", deadline))
					: this.sentences.say(key + ".meaning");
			steps.add(new StatusPage.Step(step.at().toString(), format("format.time", step.at().atZone(this.zone)),
					this.sentences.say(key), meaning));
		}
		Collections.reverse(steps);
		return List.copyOf(steps);
	}

	private @Nullable String say(@Nullable String key) {
		return (key != null) ? this.sentences.say(key) : null;
	}

	private String format(String pattern, TemporalAccessor time) {
		return DateTimeFormatter.ofPattern(this.sentences.say(pattern), LocaleContextHolder.getLocale()).format(time);
	}

	private static ModelAndView view(String name, Object page, HttpStatus status) {
		return new ModelAndView(name, Map.of("page", page), status);
	}

}
