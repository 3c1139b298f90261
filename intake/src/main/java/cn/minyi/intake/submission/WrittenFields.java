package cn.minyi.intake.submission;

import java.util.Collection;

import cn.minyi.domain.WellFormed;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.intake.arrival.Arrival;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The four fields a citizen wrote, and what came of them before they were tidied. Sealed
 * in a submission as the JSON object of these fields, wherever masking changed one of
 * them or something was cut or could not be decoded.
 *
 * @param subject of a mail
 * @param text never blank
 * @param place where it happened
 * @param unitNamed the unit complained about
 * @param uncut the text before quotes and signatures were cut; absent if nothing was
 * @param raw all bytes in Base64 if some could not be decoded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WrittenFields(@Nullable String subject, String text, @Nullable String place, @Nullable String unitNamed,
		@Nullable String uncut, @Nullable String raw) {

	/**
	 * The fields of an arrival, fit to travel.
	 */
	static WrittenFields of(Arrival arrival) {
		return new WrittenFields(optional(arrival.subject()), WellFormed.text(arrival.text()),
				optional(arrival.place()), optional(arrival.unitNamed()), optional(arrival.uncut()), arrival.raw());
	}

	WrittenFields withoutSubject() {
		return new WrittenFields(null, this.text, this.place, this.unitNamed, this.uncut, this.raw);
	}

	/**
	 * The same fields without what would tell who wrote them, and tidy.
	 * @param given name and numbers the writer gave as a contact
	 */
	WrittenFields masked(Collection<String> given) {
		return new WrittenFields(mask(this.subject, given), PersonalNumbers.mask(this.text, given),
				mask(this.place, given), mask(this.unitNamed, given), null, null);
	}

	private static @Nullable String mask(@Nullable String value, Collection<String> given) {
		return (value != null) ? PersonalNumbers.mask(value, given) : null;
	}

	private static @Nullable String optional(@Nullable String value) {
		return (value != null && !value.isBlank()) ? WellFormed.text(value).strip() : null;
	}

	@Override
	public String toString() {
		return "WrittenFields[]";
	}

}
