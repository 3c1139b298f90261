package cn.minyi.intake.status;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.followup.Rating;
import cn.minyi.intake.arrival.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen sent from the status page.
 *
 * @param secret the last four digits of the phone, or the passphrase
 * @param rating the digit of a {@link Rating}
 * @param comment why
 * @param text what is added
 * @param token of the form
 */
record StatusInput(@Nullable String secret, @Nullable String rating, @Nullable String comment, @Nullable String text,
		@Nullable String token) {

	static final StatusInput EMPTY = new StatusInput(null, null, null, null, null);

	static final int LONGEST_COMMENT = 500;

	Optional<Rating> chosen() {
		return (this.rating != null && this.rating.matches("[0-9]")) ? Rating.of(Integer.parseInt(this.rating))
				: Optional.empty();
	}

	List<Mistake> ratingMistakes() {
		List<Mistake> mistakes = new ArrayList<>();
		if (chosen().isEmpty()) {
			mistakes.add(new Mistake("rating", "mistake.rating.missing"));
		}
		String why = or(this.comment);
		int length = why.codePointCount(0, why.length());
		if (length > LONGEST_COMMENT) {
			mistakes.add(new Mistake("comment", "mistake.comment.long", LONGEST_COMMENT, length));
		}
		return mistakes;
	}

	/** Whether something was typed that must not be lost when the page asks for more. */
	boolean isWriting() {
		return !or(this.text).isBlank() || !or(this.comment).isBlank() || this.rating != null;
	}

	boolean hasSecret() {
		return !Normalizer.normalize(or(this.secret), Normalizer.Form.NFKC).isBlank();
	}

	static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "StatusInput[]";
	}

}
