package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Splits a multipart at its boundary lines (RFC 2046, 5.1). A missing last boundary ends
 * with the mail; a boundary that is not told is the first line that looks like one.
 */
final class Boundaries {

	// RFC 2046 allows 70 characters.
	private static final int LONGEST = 200;

	private Boundaries() {
	}

	/**
	 * Splits a body.
	 * @param declared the boundary, if told
	 * @return the parts; empty if there is no boundary line
	 */
	static List<byte[]> split(byte[] body, @Nullable String declared) {
		List<byte[]> parts = splitAt(body, "--" + ((declared != null) ? declared.stripTrailing() : "\n"));
		if (parts.isEmpty()) {
			String guessed = guess(body);
			return (guessed != null) ? splitAt(body, guessed) : parts;
		}
		return parts;
	}

	/**
	 * Whether a body has nothing but boundary lines.
	 */
	static boolean isBoundaryOnly(byte[] body) {
		return new String(body, StandardCharsets.ISO_8859_1).lines()
			.allMatch((line) -> line.isBlank() || line.startsWith("--"));
	}

	private static List<byte[]> splitAt(byte[] body, String boundary) {
		List<byte[]> parts = new ArrayList<>();
		int partStart = -1;
		int lineStart = 0;
		while (lineStart < body.length) {
			int lineEnd = lineEnd(body, lineStart);
			String line = line(body, lineStart, lineEnd);
			boolean last = line.equals(boundary + "--");
			if (last || line.equals(boundary)) {
				if (partStart >= 0) {
					parts.add(Arrays.copyOfRange(body, partStart, Math.max(partStart, beforeBreak(body, lineStart))));
				}
				partStart = last ? -1 : lineEnd;
				if (last) {
					return parts;
				}
			}
			lineStart = lineEnd;
		}
		if (partStart >= 0 && partStart < body.length) {
			parts.add(Arrays.copyOfRange(body, partStart, body.length));
		}
		return parts;
	}

	private static @Nullable String guess(byte[] body) {
		int lineStart = 0;
		while (lineStart < body.length) {
			int lineEnd = lineEnd(body, lineStart);
			String line = line(body, lineStart, lineEnd);
			if (line.length() > 3 && line.startsWith("--") && line.indexOf(' ') < 0 && !line.endsWith("--")) {
				return line;
			}
			lineStart = lineEnd;
		}
		return null;
	}

	private static int lineEnd(byte[] body, int start) {
		int i = start;
		while (i < body.length && body[i] != '\n') {
			i++;
		}
		return Math.min(i + 1, body.length);
	}

	// Only what can be a boundary line is worth looking at.
	private static String line(byte[] body, int start, int end) {
		if (end - start < 2 || end - start > LONGEST || body[start] != '-' || body[start + 1] != '-') {
			return "";
		}
		return new String(body, start, end - start, StandardCharsets.ISO_8859_1).stripTrailing();
	}

	// The line break before a boundary belongs to the boundary.
	private static int beforeBreak(byte[] body, int lineStart) {
		int end = lineStart;
		if (end > 0 && body[end - 1] == '\n') {
			end--;
		}
		if (end > 0 && body[end - 1] == '\r') {
			end--;
		}
		return end;
	}

}
