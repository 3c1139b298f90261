package cn.minyi.classifier.log;

import java.util.Map;
import java.util.concurrent.ExecutionException;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * What happened to models, for commands.
 */
public final class ModelLog implements AutoCloseable {

	private final Broker broker;

	private final ModelLogReader reader;

	/**
	 * Opens the log.
	 * @param broker where it is
	 */
	public ModelLog(Broker broker) {
		this.broker = broker;
		this.reader = new ModelLogReader(broker.consumer(Map.of()));
	}

	/**
	 * What happened until now.
	 * @return the whole history
	 * @throws KafkaException if the broker does not answer
	 */
	public ModelHistory history() {
		return this.reader.readToEnd();
	}

	/**
	 * Appends an event and reads until it comes up, for only then is decided whether it
	 * has an effect.
	 * @param event to append
	 * @return the history with it
	 * @throws KafkaException if the broker does not take it
	 */
	public ModelHistory append(ModelEvent event) {
		try (KafkaProducer<String, byte[]> producer = this.broker.producer()) {
			producer.send(new ProducerRecord<>(Topic.MODEL_EVENTS.topicName(), 0, event.eventId(), Wire.write(event)))
				.get();
		}
		catch (ExecutionException ex) {
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
		return history();
	}

	@Override
	public void close() {
		this.reader.close();
	}

}
