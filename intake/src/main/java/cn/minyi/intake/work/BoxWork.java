package cn.minyi.intake.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.intake.submission.LogReader;
import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * All pieces of work, as the topic tells. Every instance reads all of it; there is little
 * of it at a time. Safe for use by many threads.
 */
@Component
public final class BoxWork implements LogReader {

	private static final Logger logger = LoggerFactory.getLogger(BoxWork.class);

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private final TopicLog log;

	private final Object monitor = new Object();

	// By work, then by key, in the order of the topic.
	private final Map<String, Map<String, WorkEvent>> events = new LinkedHashMap<>();

	private boolean complete;

	BoxWork(TopicLog log) {
		this.log = log;
	}

	/**
	 * Writes events.
	 * @param events in their order
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka did not
	 * acknowledge them
	 */
	public void append(WorkEvent... events) {
		this.log
			.append(Stream.of(events).map((event) -> TopicLog.Entry.of(Topic.BOX_WORK, key(event), event)).toList());
	}

	/**
	 * Writes an event and awaits that it is read again.
	 * @param event the event
	 * @return whether it was read in time; then the state tells whether it counts
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka did not
	 * acknowledge it
	 */
	public boolean decide(WorkEvent event) {
		append(event);
		return await(() -> event.equals(events(event.workId()).get(key(event))));
	}

	/**
	 * Makes the topic forget a piece of work.
	 * @param workId the work
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka did not
	 * acknowledge it
	 */
	public void forget(String workId) {
		this.log.append(
				events(workId).keySet().stream().map((key) -> TopicLog.Entry.of(Topic.BOX_WORK, key, null)).toList());
		await(() -> events(workId).isEmpty());
	}

	/**
	 * Whether the topic was read to its end once.
	 * @return false while nothing can be said about work
	 */
	public boolean isComplete() {
		synchronized (this.monitor) {
			return this.complete;
		}
	}

	/**
	 * The events of a piece of work.
	 * @param workId the work
	 * @return in the order of the topic; empty if there is no such work
	 */
	public List<WorkEvent> of(String workId) {
		return List.copyOf(events(workId).values());
	}

	/**
	 * All pieces of work.
	 * @return the events of each in the order of the topic, the oldest work first
	 */
	public Collection<List<WorkEvent>> all() {
		synchronized (this.monitor) {
			return this.events.values().stream().map((each) -> List.copyOf(each.values())).toList();
		}
	}

	/**
	 * The state of an import.
	 * @param workId the work
	 * @return empty if there is no such import
	 */
	public Optional<WorkEvent.Imported> imported(String workId) {
		return of(workId).stream()
			.filter(WorkEvent.Imported.class::isInstance)
			.map(WorkEvent.Imported.class::cast)
			.findFirst();
	}

	/**
	 * All imports.
	 * @return the one that was written to last, last
	 */
	public List<WorkEvent.Imported> imports() {
		List<WorkEvent.Imported> imports = new ArrayList<>();
		all().forEach((each) -> each.stream()
			.filter(WorkEvent.Imported.class::isInstance)
			.forEach((event) -> imports.add((WorkEvent.Imported) event)));
		return imports;
	}

	@Override
	public Topic topic() {
		return Topic.BOX_WORK;
	}

	@Override
	public void read(String key, byte @Nullable [] value) {
		String workId = key.substring(0, Math.max(0, key.indexOf('/')));
		try {
			WorkEvent event = (value != null) ? Wire.read(value, WorkEvent.class) : null;
			synchronized (this.monitor) {
				put(workId, key, event);
				this.monitor.notifyAll();
			}
		}
		catch (UnreadableRecordException ex) {
			logger.warn("An event of box work cannot be read: {}", ex.getMessage());
		}
	}

	private void put(String workId, String key, @Nullable WorkEvent event) {
		Map<String, WorkEvent> work = this.events.computeIfAbsent(workId, (id) -> new LinkedHashMap<>());
		if (event != null) {
			work.put(key, event);
		}
		else {
			work.remove(key);
		}
		if (work.isEmpty()) {
			this.events.remove(workId);
		}
	}

	@Override
	public void reached(boolean end) {
		synchronized (this.monitor) {
			this.complete = this.complete || end;
			this.monitor.notifyAll();
		}
	}

	private Map<String, WorkEvent> events(String workId) {
		synchronized (this.monitor) {
			return new LinkedHashMap<>(this.events.getOrDefault(workId, Map.of()));
		}
	}

	private boolean await(BooleanSupplier condition) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		synchronized (this.monitor) {
			while (!condition.getAsBoolean()) {
				long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (millis <= 0) {
					return false;
				}
				try {
					this.monitor.wait(millis);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					return false;
				}
			}
			return true;
		}
	}

	private static String key(WorkEvent event) {
		return event.workId() + "/" + event.eventId();
	}

}
