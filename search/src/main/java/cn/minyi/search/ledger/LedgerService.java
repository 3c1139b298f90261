package cn.minyi.search.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Topic;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.index.IndexerProgress;
import cn.minyi.search.index.Presence;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Keeps the account up to date, in rounds. It waits for servers that are not there, and
 * begins anew when the index of the ledger was lost.
 */
@Component
class LedgerService implements SmartLifecycle, Ledgers {

	private static final Logger logger = LoggerFactory.getLogger(LedgerService.class);

	private final LedgerDocuments documents;

	private final LedgerSearch search;

	private final FiguresQuery query;

	private final LedgerServers servers;

	private final LedgerSettings settings;

	private final Clock clock;

	private final Reconciler reconciler;

	private final Sweep sweep;

	private volatile @Nullable ThreadPoolTaskScheduler scheduler;

	private volatile @Nullable Figures figures;

	private @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

	private String group = "";

	private boolean waiting;

	LedgerService(LedgerDocuments documents, LedgerSearch search, FiguresQuery query, LedgerServers servers,
			Presence presence, ScopedSearch items, LedgerSettings settings, Clock clock) {
		this.documents = documents;
		this.search = search;
		this.query = query;
		this.servers = servers;
		this.settings = settings;
		this.clock = clock;
		this.reconciler = new Reconciler(search, documents, presence, settings, clock);
		this.sweep = new Sweep(search, items, documents, settings, clock);
	}

	@Override
	public Optional<Figures> figures() {
		return Optional.ofNullable(this.figures);
	}

	@Override
	public List<Gap> gaps(int limit) {
		try {
			List<Gap> gaps = new ArrayList<>();
			this.search.openCounts(limit)
				.stream()
				.map(LedgerDocuments.Found::document)
				.filter((count) -> count.missing() > 0)
				.forEach(
						(count) -> gaps.add(new Gap(count.channel(), count.source(), "", count.at(), count.missing())));
			this.search.gaps(limit)
				.forEach(
						(entry) -> gaps.add(new Gap(entry.channel(), entry.source(), entry.sequence(), entry.at(), 1)));
			return gaps.subList(0, Math.min(limit, gaps.size()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public synchronized void start() {
		ThreadPoolTaskScheduler rounds = new ThreadPoolTaskScheduler();
		rounds.setThreadNamePrefix("minyi-ledger-");
		rounds.setDaemon(true);
		rounds.initialize();
		rounds.scheduleWithFixedDelay(this::round, this.settings.round());
		this.scheduler = rounds;
	}

	@Override
	public void stop() {
		ThreadPoolTaskScheduler rounds = this.scheduler;
		if (rounds != null) {
			rounds.shutdown();
		}
		synchronized (this) {
			this.scheduler = null;
			stopContainer();
			this.servers.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.scheduler != null;
	}

	private synchronized void round() {
		if (this.scheduler == null) {
			return;
		}
		try {
			IndexerProgress progress = this.servers.progress();
			Instant passed = progress.passed(this.clock.instant());
			follow();
			this.reconciler.round(passed, this.servers.deadLetters());
			Figures found = this.query.of(this.clock.instant(), this.sweep.audit());
			if (found.first() != null && progress.upToDate(this.group, Topic.LEDGER)) {
				this.sweep.step(found.first());
			}
			tell(found);
			this.waiting = false;
		}
		catch (IOException | ElasticsearchException | IllegalStateException | KafkaException ex) {
			if (!this.waiting) {
				logger.warn("The ledger is not compared now: {}", ex.getMessage());
			}
			this.waiting = true;
			this.servers.close();
		}
	}

	// The offsets belong to this very index: one that was lost is filled from the
	// beginning.
	private void follow() throws IOException {
		String current = "minyi-ledger-" + this.documents.ensure();
		if (current.equals(this.group)) {
			return;
		}
		stopContainer();
		this.documents.updateMapping();
		this.container = this.servers.container(current);
		this.container.start();
		this.group = current;
	}

	private void tell(Figures found) {
		Figures before = this.figures;
		long gap = found.gap();
		if (gap != ((before != null) ? before.gap() : 0)) {
			logger.warn("Messages that were acknowledged and are nowhere: {}", gap);
		}
		this.figures = found;
	}

	private void stopContainer() {
		if (this.container != null) {
			this.container.stop();
			this.container = null;
			this.group = "";
		}
	}

}
