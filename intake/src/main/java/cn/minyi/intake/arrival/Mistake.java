package cn.minyi.intake.arrival;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/**
 * What is wrong with an arrival, to be told to a person as a sentence from the message
 * bundle.
 *
 * @param field the form field it is about, or empty for the whole
 * @param code key in the bundle
 * @param details values for the sentence's placeholders, never what a citizen wrote
 */
public record Mistake(String field, String code, List<Object> details) implements MessageSourceResolvable {

	/**
	 * Names a mistake.
	 * @param field the form field it is about, or empty for the whole
	 * @param code key in the bundle
	 * @param details values for the sentence's placeholders
	 */
	public Mistake(String field, String code, Object... details) {
		this(field, code, List.of(details));
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.code };
	}

	@Override
	public Object[] getArguments() {
		return this.details.toArray();
	}

}
