package cn.minyi.intake.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.intake.arrival.Mistake;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what a reader has to know, in the reader's language.
 */
@Component
public final class Sentences {

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * A sentence of the bundle.
	 * @param code its key
	 * @param details values for its placeholders
	 * @return for the reader of the current request
	 */
	public String say(String code, Object... details) {
		return this.messages.getMessage(code, details, LocaleContextHolder.getLocale());
	}

	/**
	 * What to mend.
	 * @param mistake a mistake
	 * @return for the reader of the current request
	 */
	public String say(Mistake mistake) {
		return this.messages.getMessage(mistake, LocaleContextHolder.getLocale());
	}

	/**
	 * What to mend, by form field.
	 * @param mistakes any mistakes
	 * @return one sentence for each field that has any
	 */
	public Map<String, String> byField(List<Mistake> mistakes) {
		Map<String, String> sentences = new LinkedHashMap<>();
		mistakes.forEach((mistake) -> sentences.putIfAbsent(mistake.field(), say(mistake)));
		return sentences;
	}

}
