package cn.minyi.intake.keying;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.intake.access.Collector;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.opening.Openings;
import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.register.ChannelRegister;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows handwritten notes. Nobody is shown the first reading before there is a second.
 */
@Component
final class KeyingPages {

	private final Keyings keyings;

	private final Openings openings;

	private final ChannelRegister register;

	private final Sentences sentences;

	private final List<String> units;

	KeyingPages(Keyings keyings, Openings openings, ChannelRegister register, Sentences sentences,
			UnitDirectory units) {
		this.keyings = keyings;
		this.openings = openings;
		this.register = register;
		this.sentences = sentences;
		this.units = units.all().stream().map(Unit::name).toList();
	}

	ModelAndView list(HttpStatus status, NoteKind kind, KeyedNote form, Map<String, String> mistakes,
			@Nullable String notice, Collector collector) {
		List<Row> rows = this.keyings.all().stream().map((keying) -> row(keying, collector)).toList();
		ModelAndView page = new ModelAndView("boxKeyingsPage", Map.of("rows", rows, "openings", this.openings.open()),
				status);
		form(page, kind, form, mistakes, notice);
		return page;
	}

	ModelAndView one(HttpStatus status, Keying keying, @Nullable KeyedNote typed, Map<String, String> mistakes,
			@Nullable String notice, Collector collector) {
		ModelAndView page = new ModelAndView("boxKeyingPage", Map.of("keying", keying, "row", row(keying, collector)),
				status);
		WorkEvent.Typed second = keying.second();
		KeyedNote form = (typed != null) ? typed : KeyedNote.EMPTY;
		if (second != null) {
			KeyedNote one = this.keyings.reading(keying, keying.first());
			KeyedNote other = this.keyings.reading(keying, second);
			page.addObject("difference", TextDifference.of(Objects.requireNonNullElse(one.text(), ""),
					Objects.requireNonNullElse(other.text(), "")));
			page.addObject("one", one);
			page.addObject("other", other);
			form = (typed != null) ? typed : other;
		}
		form(page, NoteKind.of(keying.channel().code()).orElse(NoteKind.BOX), form, mistakes, notice);
		return page;
	}

	/** The words that somebody decided for. */
	KeyedNote chosen(Keying keying, KeyedNote typed, String choice) {
		WorkEvent.Typed second = keying.second();
		if (second == null) {
			return typed;
		}
		return switch (choice) {
			case "first" -> this.keyings.reading(keying, keying.first());
			case "second" -> this.keyings.reading(keying, second);
			default -> typed;
		};
	}

	private void form(ModelAndView page, NoteKind kind, KeyedNote form, Map<String, String> mistakes,
			@Nullable String notice) {
		page.addObject("kind", kind);
		page.addObject("form", form);
		page.addObject("mistakes", mistakes);
		page.addObject("units", this.units);
		page.addObject("sources", this.register.names(kind.channel()));
		page.addObject("notice", (notice != null) ? this.sentences.say(notice) : null);
	}

	private Row row(Keying keying, Collector collector) {
		boolean mine = keying.first().by().equals(collector.account());
		String step = (keying.second() == null) ? "second" : (this.keyings.isAgreed(keying) ? "agreed" : "differs");
		return new Row(keying, step, mine);
	}

	/**
	 * A note in the list.
	 *
	 * @param keying the note
	 * @param step what it waits for: {@code second}, {@code differs} or {@code agreed}
	 * @param mine whether the viewer typed the first reading
	 */
	record Row(Keying keying, String step, boolean mine) {

	}

}
