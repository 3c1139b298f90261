package cn.minyi.search.index;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Visibility;
import cn.minyi.search.hanlp.Words;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Makes the index anew from the topics while the old one is searched and written. It may
 * be stopped at any time and started again; what a stopped one left is removed.
 */
public final class IndexRebuild {

	private static final int KAFKA_MILLIS = 15_000;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration REPORT = Duration.ofSeconds(1);

	private final String bootstrapServers;

	private final ElasticsearchClient client;

	private final Admin admin;

	private final ZoneId zone;

	private final Consumer<String> progress;

	private IndexRebuild(String bootstrapServers, ElasticsearchClient client, Admin admin, ZoneId zone,
			Consumer<String> progress) {
		this.bootstrapServers = bootstrapServers;
		this.client = client;
		this.admin = admin;
		this.zone = zone;
		this.progress = progress;
	}

	/**
	 * Rebuilds with the days of the default zone, Asia/Shanghai.
	 * @param bootstrapServers address of Kafka
	 * @param elasticsearchUrl address of Elasticsearch
	 * @param progress takes sentences in Chinese about what is being done
	 * @throws IllegalStateException if it cannot be done, with a sentence in Chinese that
	 * says what to do
	 */
	public static void run(String bootstrapServers, String elasticsearchUrl, Consumer<String> progress) {
		run(bootstrapServers, elasticsearchUrl, ZoneId.of("Asia/Shanghai"), progress);
	}

	/**
	 * Rebuilds.
	 * @param bootstrapServers address of Kafka
	 * @param elasticsearchUrl address of Elasticsearch
	 * @param zone of the days in the index, the same as {@code minyi.zone} of the service
	 * @param progress takes sentences in Chinese about what is being done
	 * @throws IllegalStateException if it cannot be done, with a sentence in Chinese that
	 * says what to do
	 */
	public static void run(String bootstrapServers, String elasticsearchUrl, ZoneId zone, Consumer<String> progress) {
		Map<String, Object> kafka = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, KAFKA_MILLIS,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, KAFKA_MILLIS);
		try (ElasticsearchClient client = ElasticsearchConnection.to(URI.create(elasticsearchUrl));
				Admin admin = Admin.create(kafka)) {
			new IndexRebuild(bootstrapServers, client, admin, zone, progress).run();
		}
		catch (InterruptException ex) {
			throw new IllegalStateException("已中断。可以随时重新执行。", ex);
		}
		catch (KafkaException ex) {
			throw new IllegalStateException("Kafka 没有应答，重建停止。请确认它在运行、地址正确，再重新执行。", ex);
		}
		catch (IOException | OutageException | ElasticsearchException ex) {
			throw new IllegalStateException("Elasticsearch 没有应答，重建停止。请确认它在运行、地址正确，再重新执行。", ex);
		}
	}

	private void run() throws IOException {
		Generations generations = new Generations(this.client);
		Generation old = generations.current();
		for (Generation leftover : generations.leftovers()) {
			if (new GroupProgress(this.admin, leftover.consumerGroup()).active()) {
				throw new IllegalStateException("另一个重建正在进行，请等它结束。如果它刚被强行停止，请一分钟后重新执行。");
			}
			generations.delete(leftover);
			this.progress.accept("已删除上次中断留下的索引 " + leftover.index() + "。");
		}
		Generation next = generations.next();
		this.progress.accept("新索引 " + next.index() + " 已建立，原来的索引照常使用。");
		Projectors projectors = new Projectors(this.client, this.zone, new Words());
		projectors.markers(scopedSearch()).copyInto(new Documents(this.client, next));
		try (RebuildReader reader = new RebuildReader(this.bootstrapServers, next, projectors.into(next))) {
			GroupProgress group = new GroupProgress(this.admin, next.consumerGroup());
			readTo(group.ends(), group, reader);
			generations.prepare(next);
			// What came meanwhile is little, so that what is searched hardly steps back.
			readTo(group.ends(), group, reader);
			generations.swap(old, next);
			this.progress.accept("查询已切换到新索引，正在补读切换期间的记录。");
			readTo(group.ends(), group, reader);
			// While this reads on, live indexers notice the swap and come over.
			GroupProgress oldGroup = new GroupProgress(this.admin, old.consumerGroup());
			readWhile(oldGroup::active, reader);
			generations.delete(old);
			this.progress.accept("重建完成，旧索引 " + old.index() + " 已删除。"
					+ ((reader.rejected() > 0) ? "有 " + reader.rejected() + " 条记录无法读取，请查看死信。" : ""));
		}
	}

	private ScopedSearch scopedSearch() {
		// Markers are searched as an administrator, whom no directory restricts.
		return new ScopedSearch(this.client, new Visibility(UnitDirectory.shipped()), Indices.SUBMISSIONS);
	}

	private void readTo(Map<TopicPartition, Long> ends, GroupProgress group, RebuildReader reader) {
		Map<TopicPartition, Long> begins = group.begins();
		long all = ends.entrySet()
			.stream()
			.mapToLong((end) -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
			.sum();
		long reported = System.nanoTime();
		long remaining = group.remaining(begins, ends);
		while (remaining > 0) {
			reader.step();
			remaining = group.remaining(begins, ends);
			if (System.nanoTime() - reported > REPORT.toNanos()) {
				reported = System.nanoTime();
				this.progress.accept("已读取 " + (all - remaining) + " / " + all + " 条记录。");
			}
		}
		this.progress.accept("已读取 " + all + " / " + all + " 条记录。");
	}

	private static void readWhile(BooleanSupplier condition, RebuildReader reader) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (condition.getAsBoolean() && System.nanoTime() < end) {
			reader.step();
		}
	}

}
