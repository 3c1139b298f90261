package cn.minyi.intake.arrival;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Turns bytes of uncertain encoding into text. In China text that is not UTF-8 is
 * GB18030, which contains GB2312 and GBK; senders that declare one of those two often use
 * characters of the larger set.
 */
public final class TextBytes {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Set<String> OLDER_GB = Set.of("gb2312", "gb_2312-80", "gbk", "x-gbk", "cp936", "ms936",
			"windows-936", "euc-cn");

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private TextBytes() {
	}

	/**
	 * Reads text that must be free of faults.
	 * @param bytes the text in UTF-8, or else in GB18030
	 * @return the text without byte order mark, or empty if it is neither
	 */
	public static Optional<String> strict(byte[] bytes) {
		return strict(bytes, List.of(StandardCharsets.UTF_8, GB18030));
	}

	/**
	 * Reads text whatever its faults.
	 * @param bytes the text
	 * @param declared the charset it claims to have, if any
	 * @return the text by the first of the declared charset, UTF-8 and GB18030 that fits
	 * without fault, or with U+FFFD for what cannot be read; nothing is dropped
	 */
	public static String lenient(byte[] bytes, @Nullable String declared) {
		List<Charset> candidates = new ArrayList<>();
		charset(declared).ifPresent(candidates::add);
		candidates.add(StandardCharsets.UTF_8);
		candidates.add(GB18030);
		return strict(bytes, candidates).orElseGet(() -> {
			// With faults in every candidate, undeclared text is most likely GB18030.
			Charset charset = (candidates.size() > 2) ? candidates.get(0) : GB18030;
			return new String(bytes, charset);
		});
	}

	private static Optional<String> strict(byte[] bytes, List<Charset> candidates) {
		for (Charset candidate : candidates) {
			try {
				String text = candidate.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT)
					.decode(ByteBuffer.wrap(bytes))
					.toString();
				return Optional.of((!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) ? text.substring(1) : text);
			}
			catch (CharacterCodingException ex) {
				// The next candidate may fit.
			}
		}
		return Optional.empty();
	}

	private static Optional<Charset> charset(@Nullable String declared) {
		if (declared == null) {
			return Optional.empty();
		}
		try {
			String name = declared.strip().toLowerCase(Locale.ROOT);
			Charset charset = OLDER_GB.contains(name) ? GB18030 : Charset.forName(name);
			// Mailers declare ASCII when they do not know; it says no more than nothing.
			return (charset != StandardCharsets.US_ASCII) ? Optional.of(charset) : Optional.empty();
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return Optional.empty();
		}
	}

}
