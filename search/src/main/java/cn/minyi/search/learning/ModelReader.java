package cn.minyi.search.learning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.search.log.LogReader;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * The log of models, of which every instance keeps all in memory.
 */
@Component
class ModelReader extends LogReader {

	private volatile ModelHistory history = ModelHistory.of(List.of());

	ModelReader(ConsumerFactory<String, byte[]> consumers) {
		super(consumers, Topic.MODEL_EVENTS);
	}

	/**
	 * What the log tells.
	 * @return empty if it was not read to its end yet
	 */
	Optional<ModelHistory> history() {
		return isComplete() ? Optional.of(this.history) : Optional.empty();
	}

	/**
	 * What the log tells when an event is read.
	 * @param offset its place in the log
	 * @param patience how long to wait at most
	 * @return empty if it was not reached in time
	 */
	Optional<ModelHistory> after(long offset, Duration patience) {
		return await(offset, patience) ? Optional.of(this.history) : Optional.empty();
	}

	@Override
	protected void read(String key, byte @Nullable [] value) {
		if (value != null) {
			this.history = this.history.apply(Wire.read(value, ModelEvent.class));
		}
	}

}
