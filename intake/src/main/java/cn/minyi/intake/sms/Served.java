package cn.minyi.intake.sms;

import java.util.List;

import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;

/**
 * What a command comes to.
 *
 * @param done whether it was done; if not, the sender has to be told
 * @param submissionId the submission it was about, null if none
 * @param records what has to be in the log before the sender is told
 * @param sentence key of the reply in the bundle
 * @param details values for the reply's placeholders
 */
record Served(boolean done, @Nullable String submissionId, List<TopicLog.Entry> records, String sentence,
		List<Object> details) {

	static Served of(boolean done, String sentence, Object... details) {
		return new Served(done, null, List.of(), sentence, List.of(details));
	}

	@Override
	public String toString() {
		return "Served[" + this.sentence + "]";
	}

}
