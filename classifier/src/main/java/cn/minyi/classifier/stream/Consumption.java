package cn.minyi.classifier.stream;

import java.util.Map;

import cn.minyi.domain.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Starts the consumers as soon as there is a broker with the topics, and stops them.
 */
@Component
class Consumption implements SmartLifecycle {

	private static final long FIRST_PAUSE_MILLIS = 200;

	private static final String TRIAL_GROUP = "minyi-classifier-trial";

	private final ConcurrentMessageListenerContainer<String, byte[]> container;

	/** The trial has consumers of its own, so that it never holds up the active model. */
	private final ConcurrentMessageListenerContainer<String, byte[]> trial;

	private final ModelFollower models;

	private final KafkaAdmin admin;

	private final StreamSettings settings;

	private @Nullable ThreadPoolTaskScheduler lookout;

	Consumption(ConsumerFactory<String, byte[]> consumers, ClassifyingListener listener, TrialListener trialListener,
			ModelFollower models, KafkaAdmin admin, StreamSettings settings) {
		this.admin = admin;
		this.models = models;
		this.settings = settings;
		this.container = container(consumers, listener, "minyi-classifier");
		this.container.setConcurrency(settings.consumers());
		this.trial = container(consumers, trialListener, TRIAL_GROUP);
		this.trial.getContainerProperties().setGroupId(TRIAL_GROUP);
	}

	private ConcurrentMessageListenerContainer<String, byte[]> container(ConsumerFactory<String, byte[]> consumers,
			BatchMessageListener<String, byte[]> listener, String name) {
		ContainerProperties properties = new ContainerProperties(Topic.SUBMISSIONS.topicName());
		properties.setAckMode(ContainerProperties.AckMode.BATCH);
		properties.setMessageListener(listener);
		ConcurrentMessageListenerContainer<String, byte[]> made = new ConcurrentMessageListenerContainer<>(consumers,
				properties);
		made.setBeanName(name);
		made.setCommonErrorHandler(untilItSucceeds());
		return made;
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

	@Override
	public synchronized void start() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("minyi-classifier-lookout-");
		scheduler.setDaemon(true);
		scheduler.initialize();
		this.lookout = scheduler;
		scheduler.scheduleWithFixedDelay(this::lookOut, this.settings.lookout());
	}

	private synchronized void lookOut() {
		ThreadPoolTaskScheduler scheduler = this.lookout;
		if (scheduler == null || this.container.isRunning()) {
			return;
		}
		if (!this.models.isRunning() && this.admin.initialize()) {
			this.models.start();
		}
		// Which model decides has to be known before the first submission is taken.
		if (this.models.isReady()) {
			this.container.start();
			this.trial.start();
			scheduler.shutdown();
		}
	}

	@Override
	public void stop() {
		ThreadPoolTaskScheduler scheduler = this.lookout;
		if (scheduler != null) {
			scheduler.shutdown();
		}
		synchronized (this) {
			this.lookout = null;
			this.container.stop();
			this.trial.stop();
			this.models.stop();
		}
	}

	@Override
	public boolean isRunning() {
		return this.lookout != null;
	}

}
