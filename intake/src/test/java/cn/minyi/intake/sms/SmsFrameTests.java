package cn.minyi.intake.sms;

import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsFrameTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			0500032A0302,             8.42, 3, 2
			00032A0302,               8.42, 3, 2
			06080401020302,           16.258, 3, 2
			080401020302,             16.258, 3, 2
			0B00032A030205041A2B3C4D, 8.42, 3, 2
			0B05040B8423F000032A0302, 8.42, 3, 2
			082401010003FF0201,       8.255, 2, 1
			""")
	void knowsThePlaceOfAPart(String header, String reference, int total, int number) {
		assertThat(frame(header, null, "4F60").place()).isEqualTo(new Concatenation(reference, total, number));
	}

	@ParameterizedTest
	@CsvSource({ "05000301", "0500032A0100", "0500032A0101", "0500032A0304", "050003", "06050415811581", "00", "FF",
			"0500042A030201" })
	void takesAsWholeWhatTellsNoPlace(String header) {
		assertThat(frame(header, null, "4F60").place()).isNull();
		assertThat(frame(header, null, "4F60").text()).containsExactly(0x4F, 0x60);
	}

	@Test
	void knowsThePlaceThatIsToldBesideTheText() {
		assertThat(frame(null, new Sar(7, 2, 1), "4F60").place()).isEqualTo(new Concatenation("sar.7", 2, 1));
		assertThat(frame(null, new Sar(7, 1, 1), "4F60").place()).isNull();
		assertThat(frame(null, new Sar(0, 0, 0), "4F60").place()).isNull();
	}

	@Test
	void believesTheHeaderMoreThanTheGateway() {
		assertThat(frame("0500032A0302", new Sar(0, 3, 2), "4F60").place()).isEqualTo(new Concatenation("8.42", 3, 2));
	}

	@ParameterizedTest
	@CsvSource({ "0500032A03024F60,8.42", "060804010203024F60,16.258" })
	void findsAHeaderThatWasLeftInTheText(String payload, String reference) {
		SmsFrame frame = frame(null, null, payload);
		assertThat(frame.place()).isEqualTo(new Concatenation(reference, 3, 2));
		assertThat(frame.text()).containsExactly(0x4F, 0x60);
	}

	@ParameterizedTest
	@CsvSource({ "0500032A0304", "0500032A03044F60", "050003" })
	void leavesTextThatOnlyLooksLikeAHeader(String payload) {
		assertThat(frame(null, null, payload).place()).isNull();
		assertThat(frame(null, null, payload).text()).isEqualTo(HexFormat.of().parseHex(payload));
	}

	private static SmsFrame frame(@Nullable String header, @Nullable Sar sar, String payload) {
		return SmsFrame.of(new SmsDelivery("cmpp", "1", "13800138000", "10657302", 8,
				(header != null) ? HexFormat.of().parseHex(header) : null, sar, HexFormat.of().parseHex(payload),
				Instant.EPOCH));
	}

}
