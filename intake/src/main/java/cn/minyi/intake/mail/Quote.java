package cn.minyi.intake.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The quote at the end of a reply, as mail programs write it: Outlook, QQ, Foxmail, 163,
 * Gmail, Apple Mail, and everything that marks lines with {@code >}.
 */
final class Quote {

	private static final Pattern SEPARATOR = Pattern.compile(
			"[\\s\\u00A0]*-{2,}[\\s\\u00A0]*(?:原始邮件|原邮件|回复的原邮件|原始郵件|原始信件|Original(?: Message)?|Original message|Reply message)[\\s\\u00A0]*-{2,}[\\s\\u00A0]*",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern SENDER = Pattern.compile("[*|\\s\\u00A0]*(?:发件人|寄件人|寄件者|From)[*\\s\\u00A0]*[:：].*");

	private static final Pattern OTHER_HEADER = Pattern.compile(
			"[*|\\s\\u00A0]*(?:发送时间|发送日期|日期|寄件日期|收件人|收件者|抄送|副本|主题|主旨|主題|Sent|Date|To|Cc|Subject)[*\\s\\u00A0]*[:：].*");

	private static final int HEADER_LINES = 6;

	private static final Pattern RULE = Pattern.compile("[\\s\\u00A0]*[-_]{5,}[\\s\\u00A0]*");

	// "On …, … wrote:", with a year, maybe over several lines.
	private static final Pattern ATTRIBUTION = Pattern
		.compile("[> ]*(?=.*\\d{2,4}).{5,400}(?:写道|寫道|来信|wrote|schrieb)\\s*[:：]\\s*");

	private static final int ATTRIBUTION_LINES = 3;

	private static final int LONGEST_ATTRIBUTION = 500;

	// "My answers are below, in red".
	private static final Pattern ANNOUNCED = Pattern.compile("见下|如下|下面|下方|红字|紅字|蓝字|逐条|逐條|批注|(?i:below|inline)");

	private static final int LONGEST_ANNOUNCEMENT = 80;

	private Quote() {
	}

	/**
	 * Cuts the quote from a text.
	 * @return the text itself if it does not end in a quote
	 */
	static String cutFrom(String text) {
		List<String> lines = Arrays.asList(text.split("\n", -1));
		int start = start(lines);
		if (start < 0) {
			return text;
		}
		String own = String.join("\n", lines.subList(0, start)).stripTrailing();
		boolean announced = own.length() <= LONGEST_ANNOUNCEMENT && ANNOUNCED.matcher(own).find();
		return announced ? text : own;
	}

	private static int start(List<String> lines) {
		for (int i = 0; i < lines.size(); i++) {
			if (SEPARATOR.matcher(lines.get(i)).matches() || isHeaderBlock(lines, i)) {
				return withRule(lines, i);
			}
			int afterAttribution = afterAttribution(lines, i);
			if (afterAttribution > 0) {
				int next = nextWords(lines, afterAttribution);
				boolean marked = next < lines.size() && lines.get(next).startsWith(">");
				return (!marked || isQuotedToTheEnd(lines, next)) ? i : -1;
			}
			if (lines.get(i).startsWith(">")) {
				return isQuotedToTheEnd(lines, i) ? i : -1;
			}
		}
		return -1;
	}

	private static boolean isHeaderBlock(List<String> lines, int at) {
		return SENDER.matcher(lines.get(at)).matches()
				&& lines.subList(at + 1, Math.min(at + 1 + HEADER_LINES, lines.size()))
					.stream()
					.filter((line) -> OTHER_HEADER.matcher(line).matches())
					.count() >= 2;
	}

	private static int withRule(List<String> lines, int at) {
		int before = at - 1;
		while (before > 0 && lines.get(before).isBlank()) {
			before--;
		}
		return (before >= 0 && RULE.matcher(lines.get(before)).matches()) ? before : at;
	}

	/**
	 * The line after an attribution that begins at a line.
	 * @return -1 if none begins there
	 */
	private static int afterAttribution(List<String> lines, int at) {
		if (lines.get(at).isBlank()) {
			return -1;
		}
		StringBuilder joined = new StringBuilder();
		for (int i = at; i < Math.min(at + ATTRIBUTION_LINES, lines.size()) && !lines.get(i).isBlank(); i++) {
			joined.append((i > at) ? " " : "").append(lines.get(i).strip());
			if (joined.length() > LONGEST_ATTRIBUTION) {
				return -1;
			}
			if (ATTRIBUTION.matcher(joined).matches()) {
				// The writer's own last line may precede without a gap.
				return (i > at && ATTRIBUTION.matcher(lines.get(i)).matches()) ? -1 : i + 1;
			}
		}
		return -1;
	}

	private static boolean isQuotedToTheEnd(List<String> lines, int from) {
		return lines.subList(from, lines.size()).stream().allMatch((line) -> line.isBlank() || line.startsWith(">"));
	}

	private static int nextWords(List<String> lines, int from) {
		int i = from;
		while (i < lines.size() && lines.get(i).isBlank()) {
			i++;
		}
		return i;
	}

}
