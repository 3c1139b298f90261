package cn.minyi.intake.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The ways in which the bytes of a short message can be text.
 */
enum SmsCoding {

	/** Two bytes a character, as GSM says: data coding 8. Surrogate pairs are read. */
	UCS2(StandardCharsets.UTF_16BE),

	/** The same with the bytes the wrong way round. */
	UCS2_SWAPPED(StandardCharsets.UTF_16LE),

	/** What gateways make of web forms. */
	UTF8(StandardCharsets.UTF_8),

	/** Data coding 15 of Chinese gateways; GB18030 contains it. */
	GBK(Charset.forName("GB18030")),

	/** One byte a character: the GSM alphabet, or ASCII, which Chinese gateways mean. */
	SEPTETS(null),

	/** The GSM alphabet in seven bits a character. */
	PACKED_SEPTETS(null),

	/** Data coding 3 of SMPP. */
	LATIN1(StandardCharsets.ISO_8859_1);

	private static final int GSM = 0;

	private static final int ASCII = 1;

	private static final int LATIN = 3;

	private static final int CHINESE = 15;

	private static final int WAITING_UCS2 = 0xE0;

	private static final int CLASSES = 0xF0;

	private final @Nullable Charset charset;

	SmsCoding(@Nullable Charset charset) {
		this.charset = charset;
	}

	/**
	 * What a data coding scheme declares, by GSM 03.38 and the habits of CMPP and SMPP.
	 * @param dataCoding 0 to 255
	 * @return empty for binary and unknown ones
	 */
	static Optional<SmsCoding> declared(int dataCoding) {
		return switch (dataCoding) {
			case GSM, ASCII -> Optional.of(SEPTETS);
			case LATIN -> Optional.of(LATIN1);
			case CHINESE -> Optional.of(GBK);
			default -> switch (dataCoding & 0xF0) {
				case 0x00, 0x10, 0x20, 0x30 -> alphabet(dataCoding);
				case WAITING_UCS2 -> Optional.of(UCS2);
				case CLASSES -> ((dataCoding & 4) == 0) ? Optional.of(SEPTETS) : Optional.empty();
				default -> Optional.empty();
			};
		};
	}

	private static Optional<SmsCoding> alphabet(int dataCoding) {
		return switch (dataCoding & 0x0C) {
			case 0x00 -> Optional.of(SEPTETS);
			case 0x08 -> Optional.of(UCS2);
			default -> Optional.empty();
		};
	}

	/**
	 * Reads bytes.
	 * @param bytes the text
	 * @param headerBytes length of the user data header before it, which shifts packed
	 * septets
	 * @return with U+FFFD for what cannot be read
	 */
	String read(byte[] bytes, int headerBytes) {
		return switch (this) {
			case SEPTETS -> Septets.read(bytes);
			case PACKED_SEPTETS -> Septets.read(Septets.unpack(bytes, headerBytes));
			default -> withoutMark(new String(bytes, Objects.requireNonNull(this.charset)));
		};
	}

	private static String withoutMark(String text) {
		return (!text.isEmpty() && text.charAt(0) == '\uFEFF') ? text.substring(1) : text;
	}

}
