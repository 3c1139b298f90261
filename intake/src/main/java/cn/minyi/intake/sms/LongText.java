package cn.minyi.intake.sms;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The text of a long message.
 *
 * @param text with 〔缺第2段〕 in the place of a part that is missing
 * @param raw each part's number and bytes in Base64, if some of them could not be read;
 * otherwise null
 */
record LongText(String text, @Nullable String raw) {

	private static final int LONGEST = 19_000;

	/**
	 * Reads a message.
	 * @param pieces the parts that came, by number
	 * @param total how many there are
	 */
	static LongText read(Map<Integer, Piece> pieces, int total) {
		TreeMap<Integer, Piece> sorted = new TreeMap<>(pieces);
		StringBuilder text = new StringBuilder();
		boolean exact = true;
		List<Piece> run = new ArrayList<>();
		for (int number = 1; number <= total + 1; number++) {
			Piece piece = sorted.get(number);
			if (!run.isEmpty() && (piece == null || piece.dataCoding() != run.get(0).dataCoding())) {
				SmsText read = run(run);
				text.append(read.text());
				exact &= read.exact();
				run.clear();
			}
			if (piece != null) {
				run.add(piece);
			}
			else if (number <= total) {
				text.append("〔缺第").append(number).append("段〕");
			}
		}
		return new LongText(text.toString(), exact ? null : raw(sorted));
	}

	// Some gateways cut in the middle of a character. Others let a byte go: then what
	// follows would be read shifted.
	private static SmsText run(List<Piece> run) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		StringBuilder each = new StringBuilder();
		boolean exact = true;
		boolean packed = true;
		for (Piece piece : run) {
			joined.writeBytes(piece.payload());
			SmsText read = SmsText.read(piece.payload(), piece.dataCoding(), piece.headerBytes());
			each.append(read.text());
			exact &= read.exact();
			packed &= read.coding() == SmsCoding.PACKED_SEPTETS;
		}
		SmsText whole = SmsText.read(joined.toByteArray(), run.get(0).dataCoding(), 0);
		return (packed || Likeness.of(each.toString()) > Likeness.of(whole.text()))
				? new SmsText(each.toString(), whole.coding(), exact) : whole;
	}

	/**
	 * The text, cut to what a submission takes. Only 255 parts of Latin letters are
	 * longer.
	 */
	String inShort() {
		return (this.text.codePointCount(0, this.text.length()) <= LONGEST) ? this.text
				: this.text.substring(0, this.text.offsetByCodePoints(0, LONGEST)) + "〔下文略〕";
	}

	private static String raw(Map<Integer, Piece> pieces) {
		StringJoiner raw = new StringJoiner(" ");
		pieces.forEach((number, piece) -> raw.add(number + ":" + Base64.getEncoder().encodeToString(piece.payload())));
		return raw.toString();
	}

	@Override
	public String toString() {
		return "LongText[]";
	}

	/**
	 * A part.
	 *
	 * @param payload its bytes
	 * @param dataCoding as declared
	 * @param headerBytes length of the header before it
	 */
	record Piece(byte[] payload, int dataCoding, int headerBytes) {

	}

}
