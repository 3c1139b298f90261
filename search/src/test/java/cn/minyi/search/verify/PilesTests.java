package cn.minyi.search.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PilesTests {

	@TempDir
	private Path files;

	@Test
	void keepEverythingInTheOrderInWhichItCame() throws Exception {
		Piles piles = new Piles(this.files, "test");
		List<String> ids = List.of("00a", "00b", "7f", "ff", "unreadable", "", "甲", "00a");
		for (String id : ids) {
			piles.write(id, (output) -> output.writeUTF(id));
		}
		piles.end();
		List<String> read = new ArrayList<>();
		for (int pile = 0; pile < Piles.COUNT; pile++) {
			piles.read(pile, (input) -> read.add(input.readUTF()));
		}
		assertThat(read).containsExactly("00a", "00b", "", "00a", "7f", "ff", "unreadable", "甲");
	}

	@Test
	void haveEachIdBetweenTheBeginningOfItsPileAndOfTheNext() {
		for (String id : List.of("0", "00", "01ff", "7", "7f", "80", "f", "fe0", "ff", "ffff", "z")) {
			int pile = Piles.of(id);
			assertThat(pile == 0 || id.compareTo(Piles.begin(pile)) >= 0).as(id).isTrue();
			assertThat(pile == Piles.COUNT - 1 || id.compareTo(Piles.begin(pile + 1)) < 0).as(id).isTrue();
		}
	}

	@Test
	void findTheChannelOfASubmissionAndNothingElse() {
		assertThat(Kept.channel("{\"v\":1,\"x\":{\"channel\":\"no\"},\"channel\":\"sms\"}".getBytes()))
			.isEqualTo("sms");
		assertThat(Kept.channel("{\"v\":1}".getBytes())).isEmpty();
		assertThat(Kept.channel("{".getBytes())).isEmpty();
		assertThat(Kept.channel("[]".getBytes())).isEmpty();
		assertThat(Kept.channel(null)).isEmpty();
	}

}
