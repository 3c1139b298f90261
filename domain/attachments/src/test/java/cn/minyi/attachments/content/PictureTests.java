package cn.minyi.attachments.content;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PictureTests {

	@Test
	void takesEverythingOutOfAJpegButThePicture() throws Exception {
		byte[] sent = Pictures.jpeg(6);
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.JPEG);
		Planted.isGone(sent, cleaned.content());
		isThePicture(cleaned.content());
		assertThat(new String(cleaned.content(), StandardCharsets.ISO_8859_1)).endsWith("\u00ff\u00d9");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 6, 8 })
	void keepsHowAJpegIsTurned(int orientation) throws Exception {
		byte[] cleaned = Cleaning.clean(Pictures.jpeg(orientation)).content();
		int at = new String(cleaned, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0");
		if (orientation == 1) {
			assertThat(at).isNegative();
		}
		else {
			assertThat(ExifOrientation.in(Arrays.copyOfRange(cleaned, at + 6, cleaned.length))).isEqualTo(orientation);
		}
	}

	@Test
	void keepsTheColoursOfAJpeg() throws Exception {
		byte[] cleaned = Cleaning.clean(Pictures.jpeg(1)).content();
		assertThat(new String(cleaned, StandardCharsets.ISO_8859_1)).contains("ICC_PROFILE\0").contains("rTRC");
		isThePicture(cleaned);
	}

	@Test
	void takesEverythingOutOfAPngButThePicture() throws Exception {
		byte[] sent = Pictures.png(6);
		byte[] cleaned = Cleaning.clean(sent.clone()).content();
		Planted.isGone(sent, cleaned);
		isThePicture(cleaned);
		String letters = new String(cleaned, StandardCharsets.ISO_8859_1);
		assertThat(letters).contains("iCCP").doesNotContain("tEXt", "zTXt", "iTXt", "tIME", "prVt");
		int exif = letters.indexOf("eXIf") + 4;
		assertThat(ExifOrientation.in(Arrays.copyOfRange(cleaned, exif, cleaned.length))).isEqualTo(6);
	}

	@Test
	void readsTheOrientationWhicheverEndComesFirst() {
		assertThat(ExifOrientation.in(Pictures.exif(8, ByteOrder.BIG_ENDIAN))).isEqualTo(8);
		assertThat(ExifOrientation.in(Pictures.exif(3, ByteOrder.LITTLE_ENDIAN))).isEqualTo(3);
		assertThat(ExifOrientation.in("no exif at all".getBytes(StandardCharsets.US_ASCII))).isEqualTo(1);
		assertThat(ExifOrientation.in(ExifOrientation.alone(5))).isEqualTo(5);
	}

	@Test
	void makesNoProfileLonger() {
		byte[] own = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
		byte[] neutral = IccProfile.neutral(own).orElseThrow();
		assertThat(neutral.length).isLessThanOrEqualTo(own.length);
		assertThat(IccProfile.neutral(neutral)).hasValueSatisfying((again) -> assertThat(again).isEqualTo(neutral));
		assertThat(ICC_Profile.getInstance(neutral).getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
	}

	@Test
	void writesEqualCurvesOnce() {
		byte[] curve = new byte[500];
		ByteBuffer profile = ByteBuffer.allocate(128 + 4 + 3 * 12 + curve.length);
		profile.put(36, "acsp".getBytes(StandardCharsets.US_ASCII)).putInt(128, 3).position(132);
		for (String tag : new String[] { "rTRC", "gTRC", "bTRC" }) {
			profile.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(168).putInt(curve.length);
		}
		assertThat(IccProfile.neutral(profile.array()))
			.hasValueSatisfying((neutral) -> assertThat(neutral.length).isLessThan(2 * curve.length));
	}

	@Test
	void givesTheSameBytesForTheSamePicture() throws Exception {
		assertThat(Cleaning.clean(Pictures.jpeg(6)).content()).isEqualTo(Cleaning.clean(Pictures.jpeg(6)).content());
	}

	@ParameterizedTest
	@ValueSource(strings = { "jpg", "png" })
	void refusesAPictureThatIsCutOff(String format) throws IOException {
		byte[] drawn = Pictures.drawn(format);
		assertThatExceptionOfType(AttachmentRefusedException.class)
			.isThrownBy(() -> Cleaning.clean(Arrays.copyOf(drawn, drawn.length - 20)))
			.extracting(AttachmentRefusedException::refusal)
			.isEqualTo(Refusal.BROKEN);
	}

	@Test
	void treatsAPictureWithAnArchiveBehindItAsThePicture() throws Exception {
		byte[] archive = Docs.zip("evil.js", "alert(1)".getBytes(StandardCharsets.US_ASCII));
		byte[] cleaned = Cleaning.clean(Planted.joined(Pictures.drawn("jpg"), archive)).content();
		assertThat(new String(cleaned, StandardCharsets.ISO_8859_1)).doesNotContain("PK").doesNotContain("evil");
	}

	private static void isThePicture(byte[] cleaned) throws IOException {
		BufferedImage image = Pictures.read(cleaned);
		assertThat(image.getWidth()).isEqualTo(Pictures.WIDTH);
		assertThat(image.getHeight()).isEqualTo(Pictures.HEIGHT);
		Color left = new Color(image.getRGB(4, 10));
		assertThat(left.getRed()).isGreaterThan(200);
		assertThat(left.getBlue()).isLessThan(60);
	}

}
