package cn.minyi.domain;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.seal.PersonalNumbers;

/**
 * Submissions and classifications for tests.
 */
public final class TestSubmissions {

	/** A fixed time in milliseconds. */
	public static final Instant RECEIVED = Instant.parse("2026-03-02T01:02:03.004Z");

	private TestSubmissions() {
	}

	/**
	 * A short message.
	 * @param text what it says
	 * @return a submission whose id and receipt follow from the text
	 */
	public static Submission sms(String text) {
		return of(Channel.SMS, text);
	}

	/**
	 * A submission by any channel.
	 * @param channel the channel
	 * @param text what it says
	 * @return a submission whose id and receipt follow from channel and text
	 */
	public static Submission of(Channel channel, String text) {
		String id = SubmissionIds.of(channel, "test", text);
		return new Submission(id, new Receipts(new byte[32]).of(id), channel, "test", null, RECEIVED, null,
				PersonalNumbers.mask(text), null, null, false, null, null);
	}

	/**
	 * A classification of a submission.
	 * @param submission the submission
	 * @param category its category
	 * @param responsible who should handle it
	 * @param accused whom it complains about
	 * @return a classification with the words "路灯" and "不亮"
	 */
	public static Classification classified(Submission submission, Category category, List<String> responsible,
			List<String> accused) {
		return new Classification(submission.id(), "test-1", RECEIVED.plusMillis(20), category, 0.9, List.of(),
				List.of(), Kind.COMPLAINT, SubjectArea.CITY, responsible, accused, List.of(), List.of(),
				List.of("路灯", "不亮"), "00000000000000ff", false);
	}

}
