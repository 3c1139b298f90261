package cn.minyi.search.ledger;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import cn.minyi.domain.Topic;
import cn.minyi.search.index.IndexerProgress;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The connections that the ledger needs, made when they are first used. For one thread.
 */
@Component
class LedgerServers {

	private static final int PATIENCE_MILLIS = 10_000;

	private static final long FIRST_PAUSE_MILLIS = 200;

	private static final long LONGEST_PAUSE_MILLIS = 10_000;

	private final ElasticsearchClient client;

	private final KafkaAdmin settings;

	private final ConsumerFactory<String, byte[]> consumers;

	private final KafkaOperations<String, byte[]> kafka;

	private final LedgerDocuments documents;

	private @Nullable Admin admin;

	private @Nullable IndexerProgress progress;

	private @Nullable DeadLetterKeys deadLetters;

	LedgerServers(ElasticsearchClient client, KafkaAdmin settings, ConsumerFactory<String, byte[]> consumers,
			KafkaOperations<String, byte[]> kafka, LedgerDocuments documents) {
		this.client = client;
		this.settings = settings;
		this.consumers = consumers;
		this.kafka = kafka;
		this.documents = documents;
	}

	IndexerProgress progress() {
		if (this.progress == null) {
			Map<String, Object> properties = new HashMap<>(this.settings.getConfigurationProperties());
			properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "minyi-ledger");
			properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
			properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
			this.admin = Admin.create(properties);
			this.progress = new IndexerProgress(this.client, this.admin);
		}
		return this.progress;
	}

	Set<String> deadLetters() {
		if (this.deadLetters == null) {
			this.deadLetters = new DeadLetterKeys(this.consumers.createConsumer(null, "minyi-ledger-dead", null));
		}
		return this.deadLetters.now();
	}

	/**
	 * Makes consumers that bring the ledger into its index.
	 * @param group their group
	 * @return not started yet
	 */
	ConcurrentMessageListenerContainer<String, byte[]> container(String group) {
		ContainerProperties properties = new ContainerProperties(Topic.LEDGER.topicName());
		properties.setGroupId(group);
		properties.setClientId("minyi-ledger");
		properties.setAckMode(ContainerProperties.AckMode.BATCH);
		properties.setMessageListener(new LedgerListener(this.documents, this.kafka));
		ConcurrentMessageListenerContainer<String, byte[]> container = new ConcurrentMessageListenerContainer<>(
				this.consumers, properties);
		container.setBeanName("minyi-ledger");
		ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
		pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
		DefaultErrorHandler untilItSucceeds = new DefaultErrorHandler(pauses);
		untilItSucceeds.setClassifications(Map.of(), true);
		container.setCommonErrorHandler(untilItSucceeds);
		return container;
	}

	/** Closes what is open. It may be used again. */
	void close() {
		if (this.deadLetters != null) {
			this.deadLetters.close();
			this.deadLetters = null;
		}
		if (this.admin != null) {
			this.admin.close(Duration.ofMillis(PATIENCE_MILLIS));
			this.admin = null;
			this.progress = null;
		}
	}

}
