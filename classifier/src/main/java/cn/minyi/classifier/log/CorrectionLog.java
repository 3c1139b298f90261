package cn.minyi.classifier.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.classifier.correction.Correction;
import cn.minyi.classifier.correction.Corrections;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Finds what clerks corrected by reading the topics again. Only texts of corrected
 * submissions are kept in memory; what was erased is not among them.
 */
public final class CorrectionLog {

	private final Map<String, List<CaseEvent>> events = new HashMap<>();

	private final Map<String, CaseEvent.Corrected> corrected = new HashMap<>();

	private final Map<String, Submission> submissions = new HashMap<>();

	private CorrectionLog() {
	}

	/**
	 * Reads the corrections.
	 * @param broker where the topics are
	 * @return for each submission the last correction that counts
	 * @throws org.apache.kafka.common.KafkaException if the broker does not answer
	 */
	public static Corrections read(Broker broker) {
		CorrectionLog log = new CorrectionLog();
		broker.replay(Topic.CASE_EVENTS, log::event);
		log.events.forEach(log::decide);
		broker.replay(Topic.SUBMISSIONS, log::submission);
		List<Correction> found = new ArrayList<>();
		log.submissions.forEach((id, submission) -> found.add(new Correction(submission, log.corrected.get(id))));
		return new Corrections(found);
	}

	private void event(ConsumerRecord<String, byte[]> record) {
		if (record.value() == null) {
			String submissionId = record.key().substring(0, Math.max(0, record.key().indexOf('/')));
			this.events.getOrDefault(submissionId, new ArrayList<>())
				.removeIf((event) -> record.key().endsWith('/' + event.eventId()));
			return;
		}
		try {
			CaseEvent event = Wire.read(record.value(), CaseEvent.class);
			this.events.computeIfAbsent(event.submissionId(), (id) -> new ArrayList<>()).add(event);
		}
		catch (UnreadableRecordException ex) {
			// The indexer has put it among the dead letters.
		}
	}

	/** Of two events for one version the first in the log counts. */
	private void decide(String submissionId, List<CaseEvent> log) {
		Case decided = Case.accepted(submissionId);
		for (CaseEvent event : log) {
			decided = decided.apply(event);
		}
		CaseEvent.Corrected correction = decided.correction();
		if (correction != null) {
			this.corrected.put(submissionId, correction);
		}
	}

	private void submission(ConsumerRecord<String, byte[]> record) {
		if (record.value() == null) {
			this.submissions.remove(record.key());
		}
		else if (this.corrected.containsKey(record.key())) {
			try {
				this.submissions.put(record.key(), Wire.read(record.value(), Submission.class));
			}
			catch (UnreadableRecordException ex) {
				// The classifier has put it among the dead letters.
			}
		}
	}

}
