package cn.minyi.search.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.minyi.search.index.ItemPage.Span;

/**
 * Cuts a text into marked and other pieces, so that a page can mark without ever taking
 * the text for markup. Spans may overlap, lie outside or cut a character of two UTF-16
 * units: no character is lost, doubled or broken.
 */
final class MarkedText {

	private static final int BEFORE_MATCH = 30;

	private final String text;

	private final List<Span> spans;

	private MarkedText(String text, List<Span> spans) {
		this.text = text;
		this.spans = spans;
	}

	static MarkedText of(String text, List<Span> spans) {
		List<Span> inside = new ArrayList<>();
		for (Span span : spans) {
			int start = characterStart(text, clamp(span.start(), text));
			int end = characterEnd(text, clamp(span.end(), text));
			if (start < end) {
				inside.add(new Span(start, end));
			}
		}
		inside.sort(Comparator.comparingInt(Span::start));
		return new MarkedText(text, joined(inside));
	}

	private static List<Span> joined(List<Span> sorted) {
		List<Span> joined = new ArrayList<>();
		for (Span span : sorted) {
			Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && span.start() <= last.end()) {
				joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
			}
			else {
				joined.add(span);
			}
		}
		return joined;
	}

	/**
	 * The whole text.
	 * @return pieces that make up the text when put together
	 */
	List<Piece> pieces() {
		return pieces(0, this.text.length());
	}

	/**
	 * A part of the text around the first marked stretch, in one line.
	 * @param length about how many UTF-16 units
	 * @return pieces, with an ellipsis where something is left out
	 */
	List<Piece> snippet(int length) {
		int match = this.spans.isEmpty() ? 0 : this.spans.get(0).start();
		int last = Math.max(0, this.text.length() - length);
		int start = characterStart(this.text, Math.min(Math.max(0, match - BEFORE_MATCH), last));
		int end = characterEnd(this.text, Math.min(this.text.length(), start + length));
		List<Piece> pieces = new ArrayList<>();
		if (start > 0) {
			pieces.add(new Piece("…", false));
		}
		for (Piece piece : pieces(start, end)) {
			pieces.add(new Piece(piece.text().replaceAll("\\s+", " "), piece.marked()));
		}
		if (end < this.text.length()) {
			pieces.add(new Piece("…", false));
		}
		return pieces;
	}

	private List<Piece> pieces(int from, int to) {
		List<Piece> pieces = new ArrayList<>();
		int done = from;
		for (Span span : this.spans) {
			int start = Math.min(Math.max(span.start(), done), to);
			int end = Math.min(span.end(), to);
			if (start < end) {
				add(pieces, done, start, false);
				add(pieces, start, end, true);
				done = end;
			}
		}
		add(pieces, done, to, false);
		return pieces;
	}

	private void add(List<Piece> pieces, int start, int end, boolean marked) {
		if (start < end) {
			pieces.add(new Piece(this.text.substring(start, end), marked));
		}
	}

	private static int clamp(int index, String text) {
		return Math.min(Math.max(index, 0), text.length());
	}

	private static int characterStart(String text, int index) {
		return cutsCharacter(text, index) ? index - 1 : index;
	}

	private static int characterEnd(String text, int index) {
		return cutsCharacter(text, index) ? index + 1 : index;
	}

	private static boolean cutsCharacter(String text, int index) {
		return index > 0 && index < text.length()
				&& Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
	}

}
