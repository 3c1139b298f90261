package cn.minyi.intake.mail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Turns an HTML mail into the text its writer saw, with line breaks kept. Broken HTML is
 * read as a browser would. What mail programs mark as a quote gets the {@code >} that it
 * would have in plain text.
 */
final class HtmlText {

	// HTML ignores these at the start of a line, but not the wide space of an indent.
	private static final Pattern NO_INDENT = Pattern.compile("^[ \\t\\n]+");

	// As mail programs mark what they quote. A bare blockquote is an indent.
	private static final String QUOTES = "blockquote[type=cite], blockquote[cite], blockquote.gmail_quote, blockquote#isReplyContent";

	private static final Pattern HIDDEN = Pattern.compile(
			"(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?:px|pt|em|%)?\\s*(?:;|$|!)|mso-hide\\s*:\\s*all)");

	private HtmlText() {
	}

	static String of(String html) {
		Element body = Jsoup.parse(html).body();
		body.select("script, style, template, noscript, title, [hidden]").remove();
		body.select("[style]").forEach((each) -> {
			if (HIDDEN.matcher(each.attr("style")).find()) {
				each.remove();
			}
		});
		// Quotes within quotes first.
		List<Element> quotes = new ArrayList<>(body.select(QUOTES));
		Collections.reverse(quotes);
		for (Element quote : quotes) {
			String marked = lines(quote).lines().map((line) -> "> " + line).collect(Collectors.joining("\n"));
			quote.replaceWith(new Element("pre").text(marked));
		}
		return lines(body);
	}

	private static String lines(Element element) {
		Lines lines = new Lines();
		NodeTraversor.traverse(lines, element);
		return withoutOuterGaps(lines.text);
	}

	// Not the wide space of an indent.
	private static String withoutOuterGaps(StringBuilder text) {
		int start = 0;
		int end = text.length();
		while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == '\n')) {
			start++;
		}
		while (end > start && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\n')) {
			end--;
		}
		return text.substring(start, end);
	}

	private static final class Lines implements NodeVisitor {

		private final StringBuilder text = new StringBuilder();

		@Override
		public void head(Node node, int depth) {
			if (node instanceof TextNode words) {
				append(words);
			}
			else if (node instanceof Element element && (element.nameIs("br") || startsLine(element))) {
				trimEnd();
				if (element.nameIs("br") || !atLineStart()) {
					this.text.append('\n');
				}
			}
		}

		@Override
		public void tail(Node node, int depth) {
			if (node instanceof Element element && startsLine(element) && !atLineStart()) {
				trimEnd();
				this.text.append('\n');
			}
			else if (node instanceof Element element && element.nameIs("td") && !atLineStart()) {
				this.text.append(' ');
			}
		}

		private void append(TextNode words) {
			Element parent = words.parent();
			if (parent != null && parent.closest("pre, textarea") != null) {
				this.text.append(words.getWholeText());
				return;
			}
			String normal = words.text();
			boolean atGap = this.text.length() == 0 || Character.isWhitespace(this.text.charAt(this.text.length() - 1));
			this.text.append(atGap ? NO_INDENT.matcher(normal).replaceFirst("") : normal);
		}

		private static boolean startsLine(Element element) {
			return (element.isBlock() && !element.nameIs("body") && !element.nameIs("td")) || element.nameIs("tr");
		}

		private boolean atLineStart() {
			return this.text.length() == 0 || this.text.charAt(this.text.length() - 1) == '\n';
		}

		private void trimEnd() {
			int end = this.text.length();
			while (end > 0 && (this.text.charAt(end - 1) == ' ' || this.text.charAt(end - 1) == '\u00A0')) {
				end--;
			}
			this.text.setLength(end);
		}

	}

}
