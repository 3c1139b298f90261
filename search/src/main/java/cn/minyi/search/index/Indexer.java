package cn.minyi.search.index;

import java.io.IOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up to date. It waits for servers that are not there yet, and follows
 * when a rebuild swaps the index.
 */
@Component
class Indexer implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Indexer.class);

	// Started before and stopped after the web server, whose last requests wait for it.
	private static final int PHASE = DEFAULT_PHASE - 4096;

	private final Generations generations;

	private final IndexingContainers containers;

	private final KafkaAdmin admin;

	private final IndexerSettings settings;

	private volatile @Nullable ThreadPoolTaskScheduler lookout;

	private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

	private @Nullable Generation filled;

	private boolean topicsMade;

	private boolean waiting;

	Indexer(Generations generations, IndexingContainers containers, KafkaAdmin admin, IndexerSettings settings) {
		this.generations = generations;
		this.containers = containers;
		this.admin = admin;
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
		scheduler.setThreadNamePrefix("minyi-index-lookout-");
		scheduler.setDaemon(true);
		scheduler.initialize();
		scheduler.scheduleWithFixedDelay(this::lookOut, this.settings.lookout());
		this.lookout = scheduler;
	}

	@Override
	public void stop() {
		ThreadPoolTaskScheduler scheduler = this.lookout;
		if (scheduler != null) {
			scheduler.shutdown();
		}
		synchronized (this) {
			this.lookout = null;
			stopContainer();
		}
	}

	@Override
	public boolean isRunning() {
		return this.lookout != null;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	private synchronized void lookOut() {
		try {
			this.topicsMade = this.topicsMade || this.admin.initialize();
			if (this.topicsMade && this.lookout != null) {
				follow(this.generations.current());
				this.waiting = false;
			}
		}
		catch (IOException | ElasticsearchException ex) {
			waitFor("Elasticsearch", ex);
		}
		catch (IllegalStateException ex) {
			waitFor("Kafka", ex);
		}
	}

	private void waitFor(String server, Exception cause) {
		if (!this.waiting) {
			logger.warn("Waiting for {}: {}", server, cause.getMessage());
		}
		this.waiting = true;
	}

	private void follow(Generation current) throws IOException {
		if (current.equals(this.filled)) {
			return;
		}
		stopContainer();
		this.generations.updateMapping(current);
		this.container = this.containers.into(current);
		this.container.start();
		this.filled = current;
		logger.info("Filling the index {}", current.index());
	}

	private void stopContainer() {
		if (this.container != null) {
			this.container.stop();
			this.container = null;
			this.filled = null;
		}
	}

}
