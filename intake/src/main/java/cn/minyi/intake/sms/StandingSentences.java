package cn.minyi.intake.sms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.intake.notice.LetterTexts;

import org.springframework.stereotype.Component;

/**
 * Says in a short message where submissions stand.
 */
@Component
final class StandingSentences {

	private static final int MOST = 3;

	private final LetterTexts texts;

	private final ZoneId zone;

	StandingSentences(LetterTexts texts, Clock clock) {
		this.texts = texts;
		this.zone = clock.getZone();
	}

	Served one(PublicStatus status) {
		String answer = status.answer();
		return (answer != null) ? Served.of(true, "sms.ask.answered", status.receipt(), this.texts.inShort(answer))
				: Served.of(true, "sms.ask.standing", status.receipt(), step(status));
	}

	Served latest(List<PublicStatus> all) {
		if (all.isEmpty()) {
			return Served.of(true, "sms.ask.nothing");
		}
		if (all.size() == 1) {
			return one(all.get(0));
		}
		String lines = all.stream()
			.limit(MOST)
			.map((status) -> this.texts.say("sms.ask.line", status.receipt(), step(status)))
			.collect(Collectors.joining());
		return Served.of(true, "sms.ask.latest", lines);
	}

	private String step(PublicStatus status) {
		PublicStatus.Step last = status.steps().get(status.steps().size() - 1);
		LocalDate deadline = last.deadline();
		if (deadline != null) {
			return this.texts.say("sms.step.deadline", last.status().title(), day(deadline));
		}
		return this.texts.say("sms.step", last.status().title(), day(last.at().atZone(this.zone).toLocalDate()));
	}

	private String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(this.texts.say("sms.day"), Locale.SIMPLIFIED_CHINESE).format(day);
	}

}
