package cn.minyi.intake.opening;

import java.util.List;
import java.util.Optional;

import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/**
 * The record of an opening as it stands.
 *
 * @param opened who opened what, and how many notes were in it
 * @param entered how many notes were entered so far
 * @param closed that it was closed; absent while it is not
 */
public record OpeningRecord(WorkEvent.Opened opened, int entered, WorkEvent.@Nullable Closed closed) {

	/**
	 * Reads a record out of its events.
	 * @param events in the order of the topic
	 * @return empty if they are of another kind of work
	 */
	static Optional<OpeningRecord> of(List<WorkEvent> events) {
		WorkEvent.Opened opened = null;
		WorkEvent.Closed closed = null;
		int entered = 0;
		for (WorkEvent event : events) {
			if (event instanceof WorkEvent.Opened first) {
				opened = first;
			}
			else if (event instanceof WorkEvent.Entered notes) {
				entered += notes.notes();
			}
			// Of two that close it the first counts.
			else if (event instanceof WorkEvent.Closed end && closed == null) {
				closed = end;
			}
		}
		return (opened != null) ? Optional.of(new OpeningRecord(opened, entered, closed)) : Optional.empty();
	}

	/**
	 * Names it.
	 * @return unique
	 */
	public String id() {
		return this.opened.workId();
	}

	/**
	 * How many notes are missing.
	 * @return negative if more were entered than found
	 */
	public int missing() {
		return this.opened.found() - this.entered;
	}

	/**
	 * Whether as many notes were entered as found.
	 * @return true if nothing has to be explained
	 */
	public boolean isEqual() {
		return missing() == 0;
	}

}
