package cn.minyi.standalone.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Topic;
import cn.minyi.servers.LocalKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DeadLettersIT {

	private static final String HOME = Topic.SUBMISSIONS.topicName();

	private static final String DEAD = Topic.DEAD_LETTERS.topicName();

	@TempDir
	static Path dir;

	private LocalKafka kafka;

	private DeadLetters letters;

	@BeforeEach
	void start() throws Exception {
		this.kafka = LocalKafka.start(dir.resolve(String.valueOf(System.nanoTime())), 0);
		this.letters = new DeadLetters(this.kafka.bootstrapServers());
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(HOME, 3, (short) 1), new NewTopic(DEAD, 2, (short) 1))).all().get();
		}
	}

	@AfterEach
	void stop() {
		this.kafka.close();
	}

	@Test
	void tellsStageCauseAndOriginButNoContent() throws Exception {
		putAside(0, "a", "路灯不亮", HOME, 2);
		assertThat(this.letters.waiting()).singleElement().satisfies((dead) -> {
			assertThat(dead.stage()).isEqualTo("classifier");
			assertThat(dead.cause()).isEqualTo("UnreadableRecordException: no Submission: id is missing");
			assertThat(dead.topic()).isEqualTo(HOME);
			assertThat(dead.partition()).isEqualTo(2);
			assertThat(dead.offset()).isEqualTo(41);
			assertThat(dead.bytes()).isEqualTo("路灯不亮".getBytes(StandardCharsets.UTF_8).length);
		});
	}

	@Test
	void sendsBytesAndKeyBackToThePartitionTheyCameFrom() throws Exception {
		putAside(0, "a", "路灯不亮", HOME, 2);
		putAside(1, "b", "路灯还是不亮", HOME, 1);
		assertThat(this.letters.replay()).isEqualTo(2);
		assertThat(home(2)).extracting(ConsumerRecord::key, ConsumerRecord::value).containsExactly(tuple("a", "路灯不亮"));
		assertThat(home(1)).extracting(ConsumerRecord::value).containsExactly("路灯还是不亮");
		assertThat(home(1)).allSatisfy((record) -> assertThat(record.headers()).isEmpty());
	}

	@Test
	void replaysEachRecordOnce() throws Exception {
		putAside(0, "a", "路灯不亮", HOME, 2);
		this.letters.replay();
		assertThat(this.letters.waiting()).isEmpty();
		assertThat(this.letters.replay()).isZero();
	}

	@Test
	void keepsARecordThatDoesNotSayWhereItCameFrom() throws Exception {
		putAside(0, "a", "路灯不亮", null, 0);
		putAside(0, "b", "路灯还是不亮", HOME, 1);
		assertThat(this.letters.replay()).isEqualTo(1);
		assertThat(this.letters.waiting()).extracting(DeadLetter::topic).contains((String) null);
	}

	private void putAside(int partition, String key, String value, String topic, int home) throws Exception {
		Map<String, Object> config = Map.of("bootstrap.servers", this.kafka.bootstrapServers());
		try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
			var dead = new ProducerRecord<>(DEAD, partition, key, value.getBytes(StandardCharsets.UTF_8));
			dead.headers().add("minyi-stage", "classifier".getBytes(StandardCharsets.UTF_8));
			dead.headers()
				.add("kafka_dlt-exception-fqcn", "org.springframework.kafka.listener.ListenerExecutionFailedException"
					.getBytes(StandardCharsets.UTF_8));
			dead.headers()
				.add("kafka_dlt-exception-cause-fqcn",
						"cn.minyi.domain.UnreadableRecordException".getBytes(StandardCharsets.UTF_8));
			dead.headers()
				.add("kafka_dlt-exception-message", "no Submission: id is missing".getBytes(StandardCharsets.UTF_8));
			if (topic != null) {
				dead.headers().add("kafka_dlt-original-topic", topic.getBytes(StandardCharsets.UTF_8));
			}
			dead.headers().add("kafka_dlt-original-partition", ByteBuffer.allocate(4).putInt(home).array());
			dead.headers().add("kafka_dlt-original-offset", ByteBuffer.allocate(8).putLong(41).array());
			producer.send(dead).get();
		}
	}

	private List<ConsumerRecord<String, String>> home(int partition) {
		Map<String, Object> config = Map.of("bootstrap.servers", this.kafka.bootstrapServers(), "auto.offset.reset",
				"earliest", "enable.auto.commit", "false");
		TopicPartition wanted = new TopicPartition(HOME, partition);
		try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(wanted));
			consumer.seekToBeginning(List.of(wanted));
			long end = consumer.endOffsets(List.of(wanted)).get(wanted);
			List<ConsumerRecord<String, String>> found = new ArrayList<>();
			while (consumer.position(wanted) < end) {
				consumer.poll(Duration.ofMillis(100)).forEach(found::add);
			}
			return found;
		}
	}

}
