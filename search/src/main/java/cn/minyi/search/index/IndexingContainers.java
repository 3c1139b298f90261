package cn.minyi.search.index;

import java.util.Map;
import java.util.stream.Stream;

import cn.minyi.domain.Topic;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Makes the consumers that fill a generation.
 */
@Component
class IndexingContainers {

	private static final long FIRST_PAUSE_MILLIS = 200;

	private final ConsumerFactory<String, byte[]> consumers;

	private final Projectors projectors;

	private final DeadLetters deadLetters;

	private final IndexMeters meters;

	private final IndexerSettings settings;

	IndexingContainers(ConsumerFactory<String, byte[]> consumers, Projectors projectors, DeadLetters deadLetters,
			IndexMeters meters, IndexerSettings settings) {
		this.consumers = consumers;
		this.projectors = projectors;
		this.deadLetters = deadLetters;
		this.meters = meters;
		this.settings = settings;
	}

	/**
	 * Makes consumers.
	 * @param generation to fill
	 * @return not started yet
	 */
	ConcurrentMessageListenerContainer<String, byte[]> into(Generation generation) {
		ContainerProperties properties = new ContainerProperties(topics());
		properties.setGroupId(generation.consumerGroup());
		properties.setClientId("minyi-indexer");
		properties.setAckMode(ContainerProperties.AckMode.BATCH);
		properties
			.setMessageListener(new IndexingListener(this.projectors.into(generation), this.deadLetters, this.meters));
		ConcurrentMessageListenerContainer<String, byte[]> container = new ConcurrentMessageListenerContainer<>(
				this.consumers, properties);
		container.setBeanName("minyi-indexer");
		container.setConcurrency(this.settings.consumers());
		container.setCommonErrorHandler(untilItSucceeds());
		return container;
	}

	/**
	 * The topics in which submissions are told of.
	 * @return their names
	 */
	static String[] topics() {
		return Stream
			.of(Topic.SUBMISSIONS, Topic.CLASSIFICATIONS, Topic.SHADOW_CLASSIFICATIONS, Topic.CASE_EVENTS,
					Topic.CASE_NOTES)
			.map(Topic::topicName)
			.toArray(String[]::new);
	}

	// Pauses stay far below the time after which Kafka takes a silent consumer for dead.
	private DefaultErrorHandler untilItSucceeds() {
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
		pauses.setMaxInterval(this.settings.longestPause().toMillis());
		DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
		// By default some exceptions are given up at once, and their records lost.
		handler.setClassifications(Map.of(), true);
		return handler;
	}

}
