package cn.minyi.intake.mail;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of a mail into text. What a mail says of its charset is a hint: mailers
 * declare GB2312 and send GBK, declare nothing, or declare one thing and send another.
 * Text is never dropped; what no charset explains becomes U+FFFD.
 */
final class CharsetChoice {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Charset BIG5 = Charset.forName("x-windows-950");

	// Names of smaller sets whose users send characters of the larger one.
	private static final Map<String, Charset> LARGER = Map.ofEntries(Map.entry("gb2312", GB18030),
			Map.entry("gb_2312-80", GB18030), Map.entry("gbk", GB18030), Map.entry("x-gbk", GB18030),
			Map.entry("cp936", GB18030), Map.entry("ms936", GB18030), Map.entry("windows-936", GB18030),
			Map.entry("euc-cn", GB18030), Map.entry("gb18030", GB18030), Map.entry("big5", BIG5),
			Map.entry("big5-hkscs", Charset.forName("Big5-HKSCS")),
			Map.entry("shift_jis", Charset.forName("windows-31j")),
			Map.entry("iso-8859-1", Charset.forName("windows-1252")));

	// Of bytes above 127, this part in whole UTF-8 characters of three bytes or more is
	// no accident.
	private static final double SURELY_UTF8 = 0.6;

	private static final double TRUST_IN_DECLARED = 1.0;

	private static final double TRUST_IN_GB18030 = 0.3;

	private CharsetChoice() {
	}

	/**
	 * What the bytes say.
	 *
	 * @param text the text, without byte order mark
	 * @param exact whether every byte could be read
	 */
	record Reading(String text, boolean exact) {

	}

	/**
	 * Reads bytes.
	 * @param bytes of one text
	 * @param declared the charset it claims to have, if any
	 */
	static Reading read(byte[] bytes, @Nullable String declared) {
		String name = (declared != null) ? declared.strip().toLowerCase(Locale.ROOT) : "";
		Optional<String> escaped = EscapedCharsets.read(bytes, name);
		if (escaped.isPresent()) {
			return reading(escaped.get());
		}
		Optional<Charset> marked = byteOrderMark(bytes);
		if (marked.isPresent()) {
			return reading(new String(bytes, marked.get()));
		}
		Optional<Charset> named = charset(name);
		if (named.map(Charset::name)
			.filter((each) -> each.startsWith("UTF-16") || each.startsWith("UTF-32"))
			.isPresent()) {
			return reading(new String(bytes, named.get()));
		}
		double share = Utf8Share.of(bytes);
		return reading(
				new String(bytes, (share >= SURELY_UTF8) ? StandardCharsets.UTF_8 : mostPlausible(bytes, named)));
	}

	private static Charset mostPlausible(byte[] bytes, Optional<Charset> named) {
		Set<Charset> candidates = new LinkedHashSet<>();
		named.ifPresent(candidates::add);
		candidates.add(GB18030);
		candidates.add(StandardCharsets.UTF_8);
		candidates.add(BIG5);
		Charset best = GB18030;
		double highest = Double.NEGATIVE_INFINITY;
		for (Charset candidate : candidates) {
			double trust = named.filter(candidate::equals).isPresent() ? TRUST_IN_DECLARED : 0;
			double score = Plausibility.of(new String(bytes, candidate)) + trust
					+ (candidate.equals(GB18030) ? TRUST_IN_GB18030 : 0);
			if (score > highest) {
				highest = score;
				best = candidate;
			}
		}
		return best;
	}

	private static Reading reading(String text) {
		String bare = (!text.isEmpty() && text.charAt(0) == '\uFEFF') ? text.substring(1) : text;
		return new Reading(bare, bare.indexOf('\uFFFD') < 0);
	}

	private static Optional<Charset> byteOrderMark(byte[] bytes) {
		if (bytes.length >= 2 && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
				|| (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
			return Optional.of(StandardCharsets.UTF_16);
		}
		boolean utf8 = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB
				&& bytes[2] == (byte) 0xBF;
		return utf8 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
	}

	private static Optional<Charset> charset(String name) {
		try {
			Charset charset = LARGER.containsKey(name) ? LARGER.get(name) : Charset.forName(name);
			// Mailers declare ASCII when they do not know; it says no more than nothing.
			return (charset != StandardCharsets.US_ASCII) ? Optional.of(charset) : Optional.empty();
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return Optional.empty();
		}
	}

}
