package cn.minyi.classifier.correction;

import java.util.List;
import java.util.stream.IntStream;

import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.domain.Category;
import cn.minyi.domain.Submission;
import cn.minyi.domain.SubmissionIds;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.learning.HeldBack;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectionsTests {

	private final Correction learned = TestCorrections.of(TestCorrections.numbered("城管不管", false), Category.NONE);

	private final Correction held = TestCorrections.of(TestCorrections.numbered("城管不管", true), Category.NONE);

	@Test
	void neverLearnsFromWhatIsHeldBack() {
		Corrections corrections = new Corrections(List.of(this.learned, this.held));
		assertThat(corrections.toLearnFrom()).containsExactly(this.learned);
		assertThat(corrections.heldBack()).containsExactly(this.held);
	}

	@Test
	void neverLearnsTheVeryTextThatIsHeldBack() {
		Submission same = this.held.submission();
		String otherId = IntStream.range(0, 100)
			.mapToObj((i) -> SubmissionIds.of(same.channel(), "test", "again " + i))
			.filter((id) -> !HeldBack.contains(id))
			.findFirst()
			.orElseThrow();
		Correction again = new Correction(new Submission(otherId, same.receipt(), same.channel(), same.source(), null,
				same.receivedAt(), null, same.text(), null, null, false, null, null), this.learned.said());
		assertThat(new Corrections(List.of(again, this.held)).toLearnFrom()).isEmpty();
	}

	@Test
	void doesNotDependOnTheOrderOfReading() {
		assertThat(new Corrections(List.of(this.held, this.learned)))
			.isEqualTo(new Corrections(List.of(this.learned, this.held)));
	}

	@Test
	void labelsOnlyWhatAClerkSays() {
		LabelledText line = TestCorrections.of("他们中午喝酒", Category.HEDONISM, "urban").line();
		assertThat(line.label()).isEqualTo("HEDONISM");
		assertThat(line.all("accused")).containsExactly("urban");
		assertThat(line.all("responsible")).containsExactly("discipline");
		assertThat(line.text()).isEqualTo(TestSubmissions.sms("他们中午喝酒").wholeText());
		assertThat(line.has("secondary")).isTrue();
		assertThat(List.of("kind", "area", "manifestations", "flags")).noneMatch(line::has);
	}

}
