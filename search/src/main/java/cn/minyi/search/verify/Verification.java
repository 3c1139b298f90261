package cn.minyi.search.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import cn.minyi.domain.Topic;
import cn.minyi.search.index.ElasticsearchConnection;
import cn.minyi.search.ledger.DeadLetterKeys;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

import org.springframework.util.FileSystemUtils;

/**
 * Counts whether everything that channels delivered is where it should be: the ledger,
 * the submissions, the notes and the dead letters straight from Kafka, the items straight
 * from Elasticsearch. It changes nothing, and the service may run meanwhile. It needs
 * little memory, and about 400 bytes of disk for each entry while it runs.
 */
public final class Verification {

	private static final int KAFKA_MILLIS = 15_000;

	private Verification() {
	}

	/**
	 * Counts.
	 * @param bootstrapServers address of Kafka
	 * @param elasticsearchUrl address of Elasticsearch
	 * @param longestWait how long a part of a short message may wait for the others
	 * @param listed how many of what is lost to name at most
	 * @param progress takes sentences in Chinese about what is being done
	 * @return what was found
	 * @throws IllegalStateException if it could not be done, with a sentence in Chinese
	 * that says what to do
	 */
	public static VerificationReport run(String bootstrapServers, String elasticsearchUrl, Duration longestWait,
			int listed, Consumer<String> progress) {
		Map<String, Object> kafka = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, KAFKA_MILLIS,
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, KAFKA_MILLIS);
		Path files = temporary();
		try (ElasticsearchClient client = ElasticsearchConnection.to(URI.create(elasticsearchUrl));
				Admin admin = Admin.create(kafka);
				DeadLetterKeys deadLetters = new DeadLetterKeys(TopicScan.consumer(bootstrapServers))) {
			TopicScan scan = new TopicScan(bootstrapServers);
			Tally tally = new Tally(Instant.now(), longestWait, listed);
			progress.accept("正在读台账……");
			LedgerScan ledger = new LedgerScan(files, tally);
			long entries = scan.read(Topic.LEDGER, ledger::take);
			Piles named = ledger.sorted();
			progress.accept("台账 " + entries + " 条。正在读来件和补充……");
			Piles kept = new Piles(files, "kept");
			scan.read(Topic.SUBMISSIONS, (record) -> {
				if (record.key() != null) {
					kept.write(record.key(), (output) -> Kept.write(output, record, Kept.channel(record.value())));
				}
			});
			scan.read(Topic.CASE_NOTES, (record) -> {
				if (record.key() != null) {
					kept.write(record.key(), (output) -> Kept.write(output, record, ""));
				}
			});
			kept.end();
			Set<String> setAside = deadLetters.now();
			progress.accept("出错待处理 " + setAside.size() + " 条。正在逐件核对索引……");
			new IndexComparison(client, admin, tally, setAside).compare(named, kept, progress);
			return tally.report();
		}
		catch (InterruptException ex) {
			throw new IllegalStateException("已中断。可以随时重新执行。", ex);
		}
		catch (KafkaException ex) {
			throw new IllegalStateException("Kafka 没有应答，核对没有做完。请确认它在运行、地址正确，再重新执行。", ex);
		}
		catch (UncheckedIOException ex) {
			throw new IllegalStateException("临时目录写不进去，核对没有做完。请看磁盘是否已满，再重新执行。", ex);
		}
		catch (IOException | ElasticsearchException ex) {
			throw new IllegalStateException("Elasticsearch 没有应答，核对没有做完。请确认它在运行、地址正确，再重新执行。", ex);
		}
		finally {
			delete(files);
		}
	}

	private static Path temporary() {
		try {
			return Files.createTempDirectory("minyi-verify");
		}
		catch (IOException ex) {
			throw new IllegalStateException("临时目录写不进去。请看磁盘是否已满，再重新执行。", ex);
		}
	}

	private static void delete(Path files) {
		try {
			FileSystemUtils.deleteRecursively(files);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
