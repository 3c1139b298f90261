package cn.minyi.attachments.content;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DetectionTests {

	@ParameterizedTest
	@CsvSource({ "GIF89a, PICTURE_TYPE", "'{\\rtf1 a}', DOCUMENT_TYPE", "MZ, TYPE", "'#!/bin/sh\n', TYPE",
			"'<html><script>', DOCUMENT_TYPE", "'Rar!\u001a\u0007\u0000', ARCHIVE", "'7z\u00bc\u00af''\u001c', ARCHIVE",
			"'\u001f\u008b\u0008', ARCHIVE", "'hello', TYPE" })
	void tellsWhatIsNotTaken(String start, Refusal refusal) {
		refused(start.getBytes(StandardCharsets.ISO_8859_1), refusal);
	}

	@Test
	void tellsSoundsFilmsAndPicturesOfOtherTypes() {
		refused("RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1), Refusal.SOUND_TYPE);
		refused("RIFF\0\0\0\0AVI LIST".getBytes(StandardCharsets.ISO_8859_1), Refusal.FILM_TYPE);
		refused("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1), Refusal.PICTURE_TYPE);
	}

	@Test
	void tellsOldDocumentsFromThoseWithAPassword() {
		byte[] ole = Base64.getDecoder().decode("0M8R4KGxGuEAAAAAAAAAAA==");
		refused(ole, Refusal.DOCUMENT_TYPE);
		refused(Planted.joined(ole, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)), Refusal.ENCRYPTED);
	}

	private static void refused(byte[] sent, Refusal refusal) {
		assertThatExceptionOfType(AttachmentRefusedException.class).isThrownBy(() -> Cleaning.clean(sent))
			.satisfies((ex) -> assertThat(ex.refusal()).isEqualTo(refusal));
	}

}
