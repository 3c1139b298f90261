package cn.minyi.intake.note;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as people write them: 2026-03-02, 2026/3/2, 2026.3.2, 2026年3月2日, 20260302.
 */
final class Days {

	private static final Pattern DAY = Pattern
		.compile("((?:19|20)\\d{2})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T].*)?");

	private Days() {
	}

	static Optional<LocalDate> read(String typed) {
		Matcher matcher = DAY.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String month = (matcher.group(2) != null) ? matcher.group(2) : matcher.group(4);
		String day = (matcher.group(3) != null) ? matcher.group(3) : matcher.group(5);
		try {
			return Optional
				.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
