package cn.minyi.intake.opening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.minyi.intake.access.Collector;
import cn.minyi.intake.work.BoxWork;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The records of who opened boxes.
 */
@Component
public final class Openings {

	private final BoxWork work;

	private final Clock clock;

	Openings(BoxWork work, Clock clock) {
		this.work = work;
		this.clock = clock;
	}

	/**
	 * All records.
	 * @return the newest first
	 */
	public List<OpeningRecord> all() {
		return this.work.all()
			.stream()
			.map(OpeningRecord::of)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing((OpeningRecord each) -> each.opened().openedAt()).reversed())
			.toList();
	}

	/**
	 * The records that notes can still be entered under.
	 * @return the newest first
	 */
	public List<OpeningRecord> open() {
		return all().stream().filter((each) -> each.closed() == null).toList();
	}

	/**
	 * Finds a record.
	 * @param id its id as somebody sent it, or null
	 * @return empty if there is none
	 */
	public Optional<OpeningRecord> find(@Nullable String id) {
		return (id != null && !id.isBlank()) ? OpeningRecord.of(this.work.of(id)) : Optional.empty();
	}

	/**
	 * Counts a note under a record.
	 * @param id the record
	 * @param submissionId the note, which counts once
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka did not
	 * acknowledge it
	 */
	public void entered(String id, String submissionId) {
		this.work.append(new WorkEvent.Entered(id, submissionId, now(), 1));
	}

	/**
	 * Begins a record.
	 * @return whether it was read again in time
	 */
	boolean begin(WorkEvent.Opened opened) {
		return this.work.decide(opened);
	}

	/**
	 * Closes a record.
	 * @param reason why the numbers differ, or null
	 * @return whether it was read again in time
	 */
	boolean close(OpeningRecord record, @Nullable String reason, Collector by) {
		return this.work.decide(new WorkEvent.Closed(record.id(), UUID.randomUUID().toString(), by.account(), by.name(),
				now(), record.entered(), reason));
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
