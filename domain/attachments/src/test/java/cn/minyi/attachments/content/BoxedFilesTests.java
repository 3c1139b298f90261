package cn.minyi.attachments.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BoxedFilesTests {

	@Test
	void takesPlacesNamesAndTimesOutOfAFilm() throws Exception {
		byte[] sent = BoxedFiles.film("mp42", true);
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.MP4);
		Planted.isGone(sent, cleaned.content());
		assertThat(letters(sent)).contains(letters(BoxedFiles.TIMES));
		assertThat(letters(cleaned.content())).doesNotContain(letters(BoxedFiles.TIMES));
	}

	@Test
	void leavesFilmAndSoundWhereTheyAre() throws Exception {
		byte[] sent = BoxedFiles.film("isom", true);
		String cleaned = letters(Cleaning.clean(sent.clone()).content());
		assertThat(cleaned.indexOf(letters(BoxedFiles.FILM)))
			.isEqualTo(letters(sent).indexOf(letters(BoxedFiles.FILM)));
		assertThat(cleaned).contains(letters(BoxedFiles.SOUND)).contains("stsd").contains("avcC");
		assertThat(cleaned).doesNotContain("udta", "mebx", "loci");
		// Every box still ends where the next one begins.
		assertThat(new BoxFile(cleaned.getBytes(StandardCharsets.ISO_8859_1)).top()).extracting(Box::type)
			.containsExactly("ftyp", "mdat", "moov", "free", "free");
	}

	@Test
	void knowsASoundByItsTracks() throws Exception {
		byte[] sent = BoxedFiles.film("M4A ", false);
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.M4A);
		Planted.isGone(sent, cleaned.content());
		// A name that lies does not help.
		assertThat(Cleaning.clean(BoxedFiles.film("M4A ", true)).type()).isEqualTo(FileType.MP4);
	}

	@Test
	void takesEverythingOutOfAHeicButThePicture() throws Exception {
		byte[] picture = "coded-picture-coded-picture".getBytes(StandardCharsets.US_ASCII);
		byte[] sent = BoxedFiles.heic(picture);
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.HEIC);
		Planted.isGone(sent, cleaned.content());
		String letters = letters(cleaned.content());
		assertThat(letters.indexOf(letters(picture))).isEqualTo(letters(sent).indexOf(letters(picture)));
		assertThat(letters).contains("irot\u0003", "rTRC", "Exif").doesNotContain("udes", "mpvd", "xml ");
	}

	@ParameterizedTest
	@CsvSource({ "'qt  ', FILM_TYPE", "3gp4, FILM_TYPE", "avif, PICTURE_TYPE" })
	void refusesRelativesThatNobodyPromised(String brand, Refusal refusal) {
		byte[] sent = BoxedFiles.box("ftyp", BoxedFiles.letters(brand), BoxedFiles.numbers(0),
				BoxedFiles.letters(brand));
		refused(sent, refusal);
	}

	@Test
	void refusesAFilmThatIsCutOff() {
		byte[] sent = BoxedFiles.film("mp42", true);
		refused(Arrays.copyOf(sent, sent.length / 2), Refusal.BROKEN);
	}

	@Test
	void refusesAFilmWhoseTablesLie() {
		byte[] sent = BoxedFiles.film("mp42", true);
		int table = letters(sent).indexOf("stsz") + 4 + 12;
		sent[table] = 0x7F;
		refused(sent, Refusal.BROKEN);
	}

	private static void refused(byte[] sent, Refusal refusal) {
		assertThatExceptionOfType(AttachmentRefusedException.class).isThrownBy(() -> Cleaning.clean(sent))
			.extracting(AttachmentRefusedException::refusal)
			.isEqualTo(refusal);
	}

	private static String letters(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
