package cn.minyi.intake.mail;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a writer wrote newly in the text of a mail: without the signature, and in a
 * reply without what it quotes at its end. In doubt everything stays: when nothing would
 * be left, when there are words below or between the lines of the quote, when the writer
 * says that they are there.
 */
final class NewText {

	private static final Pattern SIGNATURE = Pattern.compile("--[ \\u00A0]");

	private static final int LONGEST_SIGNATURE_LINES = 12;

	private static final int LONGEST_SIGNATURE = 600;

	// Lines that phones and mail programs add.
	private static final Pattern FOOTER = Pattern.compile(
			"(?:发自我的|發自我的|来自我的|发送自我的|從我的.{1,20}傳送|Sent from my |Sent from (?:Mail|Outlook|Yahoo)|Get Outlook for |获取 ?Outlook|从 ?Windows ?版邮件发送|来自 ?\\S{0,8}(?:邮箱|邮件)(?:客户端|手机版)?$).{0,80}");

	private NewText() {
	}

	/**
	 * Cuts a text.
	 * @param text with line breaks {@code \n}
	 * @param reply whether the mail says that it is a reply; others quote on purpose
	 * @return the text itself if nothing is to be cut
	 */
	static String of(String text, boolean reply) {
		String unsigned = unlessEmpty(withoutFooters(withoutSignature(text)), text);
		if (!reply) {
			return unsigned;
		}
		String own = unlessEmpty(Quote.cutFrom(unsigned), unsigned);
		return own.equals(unsigned) ? unsigned : unlessEmpty(withoutFooters(withoutSignature(own)), own);
	}

	private static String unlessEmpty(String cut, String text) {
		return cut.isBlank() ? text : cut;
	}

	private static String withoutSignature(String text) {
		List<String> lines = Arrays.asList(text.split("\n", -1));
		for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - 1 - LONGEST_SIGNATURE_LINES; i--) {
			if (SIGNATURE.matcher(lines.get(i)).matches()) {
				String signature = join(lines.subList(i, lines.size()));
				return (signature.length() <= LONGEST_SIGNATURE) ? join(lines.subList(0, i)).stripTrailing() : text;
			}
		}
		return text;
	}

	private static String withoutFooters(String text) {
		List<String> lines = Arrays.asList(text.split("\n", -1));
		int end = lines.size();
		boolean found = false;
		while (end > 0 && (lines.get(end - 1).isBlank() || FOOTER.matcher(lines.get(end - 1).strip()).matches())) {
			found |= !lines.get(end - 1).isBlank();
			end--;
		}
		return found ? join(lines.subList(0, end)).stripTrailing() : text;
	}

	private static String join(List<String> lines) {
		return String.join("\n", lines);
	}

}
