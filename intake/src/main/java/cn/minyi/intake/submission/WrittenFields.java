package cn.minyi.intake.submission;

import java.util.Collection;

import cn.minyi.domain.WellFormed;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.intake.arrival.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * The four fields a citizen wrote. Sealed in a submission as the JSON object of these
 * fields, wherever masking changed one of them.
 *
 * @param subject of a mail
 * @param text never blank
 * @param place where it happened
 * @param unitNamed the unit complained about
 */
record WrittenFields(@Nullable String subject, String text, @Nullable String place, @Nullable String unitNamed) {

	/**
	 * The fields of an arrival, fit to travel.
	 */
	static WrittenFields of(Arrival arrival) {
		return new WrittenFields(optional(arrival.subject()), WellFormed.text(arrival.text()),
				optional(arrival.place()), optional(arrival.unitNamed()));
	}

	/**
	 * The same fields without what would tell who wrote them.
	 * @param given name and numbers the writer gave as a contact
	 */
	WrittenFields masked(Collection<String> given) {
		return new WrittenFields(mask(this.subject, given), PersonalNumbers.mask(this.text, given),
				mask(this.place, given), mask(this.unitNamed, given));
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
