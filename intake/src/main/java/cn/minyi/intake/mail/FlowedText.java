package cn.minyi.intake.mail;

/**
 * Puts the lines of a text together that a mailer broke softly (RFC 3676,
 * {@code format=flowed}).
 */
final class FlowedText {

	private static final String SIGNATURE = "-- ";

	private FlowedText() {
	}

	/**
	 * Undoes soft breaks.
	 * @param text with line breaks {@code \n}
	 * @param withoutSpace whether the space before a break belongs to it, as mailers say
	 * for Chinese
	 */
	static String of(String text, boolean withoutSpace) {
		StringBuilder result = new StringBuilder(text.length());
		int depthBefore = -1;
		for (String line : text.split("\n", -1)) {
			int depth = depth(line);
			String words = line.substring(depth);
			String content = words.startsWith(" ") ? words.substring(1) : words;
			boolean joins = depth == depthBefore && !content.equals(SIGNATURE);
			if (!joins) {
				result.append((result.length() > 0 || depthBefore >= 0) ? "\n" : "")
					.append((depth > 0) ? ">".repeat(depth) + " " : "");
			}
			boolean soft = content.endsWith(" ") && !content.equals(SIGNATURE);
			result.append((soft && withoutSpace) ? content.substring(0, content.length() - 1) : content);
			depthBefore = soft ? depth : Integer.MAX_VALUE;
		}
		return result.toString();
	}

	private static int depth(String line) {
		int depth = 0;
		while (depth < line.length() && line.charAt(depth) == '>') {
			depth++;
		}
		return depth;
	}

}
