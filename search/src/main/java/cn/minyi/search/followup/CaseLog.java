package cn.minyi.search.followup;

import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;

import org.springframework.stereotype.Component;

/**
 * Appends events to the log that decides, and notes beside it.
 */
@Component
class CaseLog implements CaseNotes {

	private final PartitionedLog log;

	CaseLog(PartitionedLog log) {
		this.log = log;
	}

	/**
	 * Appends an event.
	 * @param event to append
	 * @return whether Kafka confirmed it in time, see {@link PartitionedLog}
	 */
	boolean append(CaseEvent event) {
		return this.log.append(Topic.CASE_EVENTS, event.submissionId(), event.eventId(), event);
	}

	@Override
	public boolean append(CaseNote note) {
		return this.log.append(Topic.CASE_NOTES, note.submissionId(), note.noteId(), note);
	}

}
