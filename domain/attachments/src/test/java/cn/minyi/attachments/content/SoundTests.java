package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SoundTests {

	@Test
	void takesTagsOutOfAnMp3WhereverTheyStand() throws Exception {
		byte[] words = Planted.bytes();
		byte[] tag = Planted.joined("ID3\u0004\0\0\0\0\0".getBytes(StandardCharsets.US_ASCII),
				new byte[] { (byte) words.length }, words);
		byte[] last = Planted.joined("TAG".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(words, 125));
		byte[] ape = Planted.joined("APETAGEX".getBytes(StandardCharsets.US_ASCII), words);
		byte[] sent = Planted.joined(tag, tag, frames(5), tag, frames(3), ape, last);
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.MP3);
		Planted.isGone(sent, cleaned.content());
		assertThat(cleaned.content()).isEqualTo(frames(8));
	}

	@Test
	void forgetsTheProgramThatMadeAnMp3AndKeepsItsTable() throws Exception {
		byte[] table = frame();
		byte[] words = Planted.joined("Info\0\0\0\u0001\0\0\0\u0005".getBytes(StandardCharsets.US_ASCII),
				Planted.bytes());
		System.arraycopy(words, 0, table, 36, words.length);
		byte[] sent = Planted.joined(table, frames(5));
		byte[] cleaned = Cleaning.clean(sent.clone()).content();
		Planted.isGone(sent, cleaned);
		assertThat(new String(cleaned, StandardCharsets.ISO_8859_1)).contains("Info\0\0\0\u0001\0\0\0\u0005");
	}

	@Test
	void cutsWhatFollowsAnAmr() throws Exception {
		byte[] sound = Planted.joined("#!AMR\n".getBytes(StandardCharsets.US_ASCII), amrFrame(), amrFrame());
		byte[] sent = Planted.joined(sound, new byte[] { (byte) 0xFF }, Planted.bytes());
		Cleaned cleaned = Cleaning.clean(sent.clone());
		assertThat(cleaned.type()).isEqualTo(FileType.AMR);
		assertThat(cleaned.content()).isEqualTo(sound);
	}

	@Test
	void refusesTagsWithoutSound() {
		byte[] sent = Planted.joined("ID3\u0004\0\0\0\0\0\u0005hello".getBytes(StandardCharsets.US_ASCII));
		assertThatExceptionOfType(AttachmentRefusedException.class).isThrownBy(() -> Cleaning.clean(sent))
			.extracting(AttachmentRefusedException::refusal)
			.isEqualTo(Refusal.BROKEN);
	}

	private static byte[] frames(int count) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (int i = 0; i < count; i++) {
			out.writeBytes(frame());
		}
		return out.toByteArray();
	}

	/** 128 kbit/s at 44.1 kHz: 417 bytes. */
	private static byte[] frame() {
		byte[] frame = new byte[417];
		frame[0] = (byte) 0xFF;
		frame[1] = (byte) 0xFB;
		frame[2] = (byte) 0x90;
		return frame;
	}

	/** 12.2 kbit/s: 32 bytes. */
	private static byte[] amrFrame() {
		byte[] frame = new byte[32];
		frame[0] = 0x3C;
		frame[5] = 7;
		return frame;
	}

}
