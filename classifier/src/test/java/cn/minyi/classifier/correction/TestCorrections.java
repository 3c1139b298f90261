package cn.minyi.classifier.correction;

import java.util.List;
import java.util.stream.IntStream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.learning.HeldBack;

/**
 * What clerks corrected, for tests.
 */
public final class TestCorrections {

	private static final Actor CLERK = new Actor("li", "李受理");

	private TestCorrections() {
	}

	/**
	 * A correction.
	 * @param text what was written
	 * @param category what the clerk said
	 * @param accused whom it complains about
	 * @return version 1 of its case
	 */
	public static Correction of(String text, Category category, String... accused) {
		Submission submission = TestSubmissions.sms(text);
		return new Correction(submission,
				Case.accepted(submission.id())
					.correct(category, List.of(), List.of("discipline"), List.of(accused), null, CLERK,
							TestSubmissions.RECEIVED));
	}

	/**
	 * A text whose submission is held back, or not.
	 * @param text how it begins
	 * @param heldBack whether it is
	 * @return the text with a number
	 */
	public static String numbered(String text, boolean heldBack) {
		return IntStream.range(1, 1_000)
			.mapToObj((i) -> text + "。第" + i + "次反映")
			.filter((each) -> HeldBack.contains(TestSubmissions.sms(each).id()) == heldBack)
			.findFirst()
			.orElseThrow();
	}

}
