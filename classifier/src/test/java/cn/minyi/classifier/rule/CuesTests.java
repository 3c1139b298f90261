package cn.minyi.classifier.rule;

import java.util.List;
import java.util.stream.Stream;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.domain.Taxonomy;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

class CuesTests {

	private static final Words WORDS = new Words();

	private static final Cues CUES = Cues.shipped(Taxonomy.shipped());

	@TestFactory
	Stream<DynamicTest> findsEachCueInItsExamplesAndNotInItsCounterexamples() {
		return CUES.all()
			.stream()
			.flatMap((cue) -> Stream.concat(
					cue.examples()
						.stream()
						.map((text) -> DynamicTest.dynamicTest(cue.name() + ": " + text,
								() -> assertThat(names(text)).contains(cue.name()))),
					cue.counterexamples()
						.stream()
						.map((text) -> DynamicTest.dynamicTest(cue.name() + " not: " + text,
								() -> assertThat(names(text)).doesNotContain(cue.name())))));
	}

	@Test
	void coversEveryManifestation() {
		assertThat(CUES.all().stream().map(Cue::manifestation)).containsAll(Taxonomy.shipped().all());
	}

	@Test
	void readsTraditionalAndFullWidthText() {
		assertThat(names("為一個章跑了５趟，視窗說還缺一份證明")).contains("red-tape");
	}

	@Test
	void doesNotJoinPartsOfDifferentSentences() {
		assertThat(names("多次打扫了楼道。今天反映一下路灯")).doesNotContain("often-told");
	}

	@Test
	void cancelsACueThatIsNegated() {
		assertThat(names("窗口没有乱收费")).doesNotContain("charges");
		assertThat(names("窗口乱收费")).contains("charges");
	}

	@Test
	void tellsOfWhomItSpeaks() {
		assertThat(party("街道办对这事推诿")).isEqualTo(Party.PUBLIC);
		assertThat(party("物业公司对这事推诿")).isEqualTo(Party.PRIVATE);
		assertThat(party("对这事推诿")).isEqualTo(Party.UNKNOWN);
		assertThat(party("我找过街道办。物业公司还是推诿")).isEqualTo(Party.PRIVATE);
	}

	private static Party party(String text) {
		return CUES.find(WORDS.fold(text))
			.stream()
			.filter((hit) -> hit.cue().name().equals("pass-the-buck"))
			.findFirst()
			.orElseThrow()
			.party();
	}

	private static List<String> names(String text) {
		return CUES.find(WORDS.fold(text)).stream().map((hit) -> hit.cue().name()).toList();
	}

}
