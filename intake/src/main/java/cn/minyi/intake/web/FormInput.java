package cn.minyi.intake.web;

import java.util.Locale;
import java.util.Set;

import cn.minyi.domain.Channel;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.ContactText;
import cn.minyi.intake.page.FormTokens;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen typed into the form. All but {@code text} may be missing; outsiders send
 * these fields without having seen the form.
 *
 * @param text the message
 * @param place where it happened
 * @param unit the unit complained about
 * @param contact how to reach the citizen, in one line
 * @param anonymous ticked if it has any value but those for no
 * @param token of {@link FormTokens}
 * @param homepage a field that people do not see and programs fill in
 */
record FormInput(@Nullable String text, @Nullable String place, @Nullable String unit, @Nullable String contact,
		@Nullable String anonymous, @Nullable String token, @Nullable String homepage) {

	private static final Set<String> NO = Set.of("", "false", "0", "off", "no");

	boolean isAnonymous() {
		return this.anonymous != null && !NO.contains(this.anonymous.strip().toLowerCase(Locale.ROOT));
	}

	boolean isByProgram() {
		return this.homepage != null && !this.homepage.isBlank();
	}

	Arrival arrival(FormTokens tokens) {
		String messageId = tokens.messageId(this.token, or(this.text), or(this.place), or(this.unit), or(this.contact),
				Boolean.toString(isAnonymous()));
		return new Arrival(Channel.WEB, "form", "form", messageId, null, null, or(this.text), this.place, this.unit,
				isAnonymous(), ContactText.read(this.contact).orElse(null));
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "FormInput[]";
	}

}
