package cn.minyi.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import cn.minyi.domain.Channel;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.ContactText;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.upload.ChosenFiles;
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
 * @param passphrase what the citizen wants to be asked for on the status page
 * @param token of {@link FormTokens}
 * @param challenge of {@link Work}
 * @param proof that the browser did the work
 * @param answer to the {@link Question}
 * @param homepage a field that people do not see and programs fill in
 */
record FormInput(@Nullable String text, @Nullable String place, @Nullable String unit, @Nullable String contact,
		@Nullable String anonymous, @Nullable String passphrase, @Nullable String token, @Nullable String challenge,
		@Nullable String proof, @Nullable String answer, @Nullable String homepage) {

	static final FormInput EMPTY = new FormInput(null, null, null, null, null, null, null, null, null, null, null);

	static final String SOURCE = "form";

	private static final Set<String> NO = Set.of("", "false", "0", "off", "no");

	private static final int SHORTEST_PASSPHRASE = 4;

	private static final int LONGEST_PASSPHRASE = 40;

	private static final int STATUS_DIGITS = 4;

	boolean isAnonymous() {
		return this.anonymous != null && !NO.contains(this.anonymous.strip().toLowerCase(Locale.ROOT));
	}

	boolean isByProgram() {
		return this.homepage != null && !this.homepage.isBlank();
	}

	boolean hasPassphrase() {
		return this.passphrase != null && !this.passphrase.isBlank();
	}

	// As SubmissionMaker takes the digits from it.
	boolean hasPhone() {
		return !isAnonymous() && ContactText.read(this.contact)
			.map((contact) -> contact.phone() != null
					&& contact.phone().replaceAll("\\D", "").length() >= STATUS_DIGITS)
			.orElse(false);
	}

	List<Mistake> mistakes() {
		String bare = or(this.passphrase).replaceAll("\\s", "");
		int length = bare.codePointCount(0, bare.length());
		if (hasPassphrase() && (length < SHORTEST_PASSPHRASE || length > LONGEST_PASSPHRASE)) {
			return List
				.of(new Mistake("passphrase", "mistake.passphrase.length", SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE));
		}
		return List.of();
	}

	/** The message; files belong to what was said. */
	Arrival arrival(FormTokens tokens, ChosenFiles files) {
		List<String> said = new ArrayList<>(List.of(or(this.text), or(this.place), or(this.unit), or(this.contact),
				Boolean.toString(isAnonymous()), or(this.passphrase)));
		said.addAll(files.fingerprints());
		String messageId = tokens.messageId(this.token, said.toArray(String[]::new));
		return new Arrival(Channel.WEB, SOURCE, SOURCE, messageId, null, null, or(this.text), this.place, this.unit,
				isAnonymous(), ContactText.read(this.contact).orElse(null))
			.withStatusSecrets(hasPassphrase() ? List.of(or(this.passphrase)) : List.of());
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "FormInput[]";
	}

}
