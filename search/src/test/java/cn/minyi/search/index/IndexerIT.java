package cn.minyi.search.index;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.TestServers;
import cn.minyi.search.hanlp.Words;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running indexer between the real broker and the real node.
 */
class IndexerIT {

	@BeforeAll
	static void warmUp() {
		TestInstance.context();
		String word = TestArrivals.word();
		TestLog.send(TestArrivals.submission(Channel.SMS, word, now()));
		TestArrivals.await(word, 1);
	}

	private static Instant now() {
		return Instant.now().truncatedTo(ChronoUnit.MILLIS);
	}

	@Test
	void findsASubmissionWithinThreeSecondsBeforeItIsClassified() {
		String word = TestArrivals.word();
		TestLog.send(TestArrivals.submission(Channel.SMS, word, now()));
		Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> TestArrivals.find(word).size() == 1);
	}

	@Test
	void hidesWhatIsKnownBeforeTheSubmissionIsThere() {
		String word = TestArrivals.word();
		Submission submission = TestArrivals.submission(Channel.SMS, word, now());
		TestLog.send(TestArrivals.filed(submission, Category.NONE, List.of("urban"), List.of()));
		Awaitility.await().until(() -> !TestIndex.document(Indices.SUBMISSIONS, submission.id()).isMissingNode());
		TestIndex.ask("POST", '/' + Indices.SUBMISSIONS + "/_refresh", null);
		assertThat(TestArrivals.find(word)).isEmpty();
		assertThat(TestInstance.bean(Items.class).find(submission.id(), TestArrivals.CLERK)).isEmpty();
		TestLog.send(submission);
		TestArrivals.await(word, 1);
		assertThat(TestInstance.bean(Items.class).find(submission.id(), TestArrivals.CLERK)).get()
			.satisfies((item) -> assertThat(item.filing().responsible()).containsExactly("urban"));
	}

	@Test
	void recordsWhenKafkaHadIt() {
		Instant before = now();
		Submission submission = TestArrivals.submission(Channel.SMS, TestArrivals.word(), before);
		TestLog.send(submission);
		TestArrivals.await(submission.text(), 1);
		Item item = TestInstance.bean(Items.class).find(submission.id(), TestArrivals.CLERK).orElseThrow();
		assertThat(item.recordedAt()).isBetween(before, Instant.now());
		assertThat(item.submission()).isEqualTo(submission);
	}

	@Test
	void putsABadRecordAsideWithItsBytesAndStageAndGoesOn() {
		byte[] bytes = ("秘密" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
		Submission good = TestArrivals.submission(Channel.SMS, TestArrivals.word(), now());
		TestLog.send(Topic.SUBMISSIONS, "bad", bytes);
		TestLog.send(good);
		TestArrivals.await(good.text(), 1);
		ConsumerRecord<String, byte[]> letter = deadLetter(bytes);
		assertThat(letter.key()).isEqualTo("bad");
		assertThat(header(letter, "minyi-stage")).isEqualTo("indexer");
		assertThat(header(letter, "kafka_dlt-original-topic")).isEqualTo(Topic.SUBMISSIONS.topicName());
		assertThat(header(letter, "kafka_dlt-exception-fqcn")).endsWith("UnreadableRecordException");
		letter.headers()
			.forEach((header) -> assertThat(new String(header.value(), StandardCharsets.UTF_8)).doesNotContain("秘密"));
	}

	private static ConsumerRecord<String, byte[]> deadLetter(byte[] bytes) {
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				TestServers.kafka(), "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(Topic.DEAD_LETTERS.topicName()));
			List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (Arrays.equals(record.value(), bytes)) {
						found.add(record);
					}
				});
				return !found.isEmpty();
			});
			return found.get(0);
		}
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	@Test
	void forgetsASubmissionThatIsErased() {
		Submission submission = TestArrivals.submission(Channel.MAIL, TestArrivals.word(), now());
		TestLog.send(submission);
		TestArrivals.await(submission.text(), 1);
		TestLog.erase(submission.id());
		TestArrivals.await(submission.text(), 0);
		assertThat(TestInstance.bean(Items.class).find(submission.id(), TestArrivals.CLERK)).isEmpty();
		assertThat(TestIndex.document(Indices.SUBMISSIONS, submission.id()).toString())
			.doesNotContain(submission.text(), submission.receipt());
		assertThat(TestIndex.document(Indices.STATUS, submission.receipt()).isMissingNode()).isTrue();
	}

	@Test
	void countsWhatItDoes() {
		MeterRegistry registry = TestInstance.bean(MeterRegistry.class);
		double before = registry.get("minyi.index.indexed").counter().count();
		long delays = registry.get("minyi.index.delay").timer().count();
		Submission submission = TestArrivals.submission(Channel.SMS, TestArrivals.word(), now());
		TestLog.send(submission);
		TestArrivals.await(submission.text(), 1);
		Awaitility.await()
			.until(() -> registry.get("minyi.index.indexed").counter().count() >= before + 1
					&& registry.get("minyi.index.delay").timer().count() >= delays + 1);
	}

	@Test
	void holdsItsPlaceWhileElasticsearchTakesNothingAndGoesOnAfterwards() throws Exception {
		String word = TestArrivals.word();
		Submission submission = TestArrivals.submission(Channel.SMS, word, now());
		MeterRegistry meters = new SimpleMeterRegistry();
		try (ElasticsearchClient client = ElasticsearchConnection.to(URI.create(TestServers.elasticsearch()));
				Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
			Generations generations = new Generations(client);
			Generation apart = generations.next();
			GroupProgress group = new GroupProgress(admin, apart.consumerGroup());
			ConcurrentMessageListenerContainer<String, byte[]> container = containers(client, meters).into(apart);
			container.start();
			try {
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.until(() -> group.remaining(group.begins(), group.ends()) == 0);
				block(apart, true);
				TestLog.send(submission);
				Awaitility.await().until(() -> meters.get("minyi.index.retries").counter().count() >= 3);
				assertThat(group.remaining(group.begins(), group.ends())).isPositive();
				block(apart, false);
				Awaitility.await()
					.atMost(Duration.ofSeconds(20))
					.until(() -> !TestIndex.document(apart.index(), submission.id()).isMissingNode());
				Awaitility.await().until(() -> group.remaining(group.begins(), group.ends()) == 0);
			}
			finally {
				container.stop();
				generations.delete(apart);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static IndexingContainers containers(ElasticsearchClient client, MeterRegistry meters) throws IOException {
		return new IndexingContainers(TestInstance.bean(ConsumerFactory.class),
				new Projectors(client, ZoneId.of("Asia/Shanghai"), new Words()), TestInstance.bean(DeadLetters.class),
				new IndexMeters(meters, Clock.systemUTC()),
				new IndexerSettings(2, Duration.ofSeconds(1), Duration.ofSeconds(1)));
	}

	private static void block(Generation generation, boolean block) {
		TestIndex.ask("PUT", '/' + generation.index() + "/_settings", "{\"index.blocks.write\": " + block + "}");
	}

}
