package cn.minyi.intake.sms;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the bytes of a short message say. Gateways declare codings that they do not use,
 * so the declared one only weighs more than others: the reading that looks most like what
 * people write counts. The same bytes always give the same text.
 *
 * @param text with U+FFFD for what could not be read
 * @param coding how it was read
 * @param exact whether it was read without fault and as declared
 */
record SmsText(String text, SmsCoding coding, boolean exact) {

	// Two bytes hardly ever look well as something else; single bytes often do.
	private static final double DECLARED_PAIRS = 0.2;

	private static final double DECLARED_SINGLES = 0.05;

	private static final double STRUCTURE = 0.1;

	private static final double UNLIKELY_WORDS = 0.2;

	/**
	 * Reads a message.
	 * @param payload its bytes without the header
	 * @param dataCoding as declared
	 * @param headerBytes length of the user data header, 0 without one
	 */
	static SmsText read(byte[] payload, int dataCoding, int headerBytes) {
		Optional<SmsCoding> declared = SmsCoding.declared(dataCoding);
		SmsCoding coding = choose(payload, declared.orElse(null), headerBytes);
		String text = coding.read(payload, headerBytes);
		boolean exact = declared.filter((each) -> each == coding).isPresent() && text.indexOf('\uFFFD') < 0;
		return new SmsText(text, coding, exact);
	}

	/**
	 * Finds how bytes are coded.
	 * @param declared what the gateway says, null if it says binary
	 */
	private static SmsCoding choose(byte[] payload, @Nullable SmsCoding declared, int headerBytes) {
		SmsCoding best = (declared != null) ? declared : SmsCoding.UCS2;
		double most = Double.NEGATIVE_INFINITY;
		for (SmsCoding candidate : candidates(declared)) {
			double weight = weight(payload, candidate, headerBytes) + ((candidate == declared) ? bonus(candidate) : 0);
			// The declared one stands when others look no better.
			if (weight > most || (weight == most && candidate == declared)) {
				most = weight;
				best = candidate;
			}
		}
		return best;
	}

	private static Set<SmsCoding> candidates(@Nullable SmsCoding declared) {
		Set<SmsCoding> candidates = EnumSet.allOf(SmsCoding.class);
		if (declared != null && declared != SmsCoding.SEPTETS) {
			candidates.remove(SmsCoding.PACKED_SEPTETS);
		}
		return candidates;
	}

	private static double bonus(SmsCoding declared) {
		return (declared == SmsCoding.UCS2 || declared == SmsCoding.GBK) ? DECLARED_PAIRS : DECLARED_SINGLES;
	}

	private static double weight(byte[] payload, SmsCoding candidate, int headerBytes) {
		String text = candidate.read(payload, headerBytes);
		return switch (candidate) {
			// A byte too many at the end says little against all the others.
			case UCS2, UCS2_SWAPPED ->
				Likeness.of((payload.length % 2 == 0) ? text : cut(text)) - payload.length % 2 * 0.05;
			case UTF8 ->
				Likeness.of(text) + ((text.length() < payload.length && text.indexOf('\uFFFD') < 0) ? STRUCTURE : 0);
			case SEPTETS -> Likeness.of(text)
					- ((!Likeness.words(text) && Likeness.frequentChinese(SmsCoding.UCS2.read(payload, 0)))
							? UNLIKELY_WORDS : 0);
			case PACKED_SEPTETS -> Likeness.of(text) - (Likeness.words(text) ? 0 : UNLIKELY_WORDS);
			default -> Likeness.of(text);
		};
	}

	private static String cut(String text) {
		return text.isEmpty() ? text : text.substring(0, text.length() - 1);
	}

	// Never what the citizen wrote: this may end up in a log.
	@Override
	public String toString() {
		return "SmsText[" + this.coding + "]";
	}

}
