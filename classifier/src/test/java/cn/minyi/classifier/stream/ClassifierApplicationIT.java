package cn.minyi.classifier.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.minyi.classifier.ClassifierApplication;
import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application on a real broker.
 */
class ClassifierApplicationIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static ConfigurableApplicationContext application;

	private static KafkaProducer<String, byte[]> producer;

	@BeforeAll
	static void start() {
		producer = new KafkaProducer<>(Map.of("bootstrap.servers", TestKafka.address()), new StringSerializer(),
				new ByteArraySerializer());
		application = run();
	}

	@AfterAll
	static void stop() {
		application.close();
		producer.close();
	}

	private static ConfigurableApplicationContext run() {
		return ClassifierApplication.builder()
			.run("--server.port=0", "--spring.kafka.bootstrap-servers=" + TestKafka.address(),
					"--logging.structured.format.console=");
	}

	@Test
	void classifiesWhatArrives() {
		Submission submission = submission("多次向城管局反映夜市占道，互相推诿，至今没人管");
		send(submission.id(), Wire.write(submission));
		ConsumerRecord<String, byte[]> answer = await(Topic.CLASSIFICATIONS, submission.id(), 1).get(0);
		Classification classification = Wire.read(answer.value(), Classification.class);
		assertThat(classification.id()).isEqualTo(submission.id());
		assertThat(classification.category()).isEqualTo(Category.BUREAUCRATISM);
		assertThat(classification.classifiedAt().getNano() % 1_000_000).isZero();
		assertThat(classification.words()).contains("城管");
	}

	@Test
	void passesErasureOn() {
		Submission submission = submission("路灯坏了");
		send(submission.id(), Wire.write(submission));
		send(submission.id(), null);
		assertThat(await(Topic.CLASSIFICATIONS, submission.id(), 2)).last()
			.satisfies((record) -> assertThat(record.value()).isNull());
	}

	@Test
	void putsARecordThatCannotBeReadAsideAndGoesOn() {
		String poison = "poison-" + UUID.randomUUID();
		byte[] bytes = "{\"v\":1,\"text\":\"机密正文\"".getBytes(StandardCharsets.UTF_8);
		send(poison, bytes);
		Submission other = submission("同一分区的下一条");
		producer.send(new ProducerRecord<>(Topic.SUBMISSIONS.topicName(), 0, poison + "-key", Wire.write(other)));
		Submission good = submission("请问低保怎么办");
		send(good.id(), Wire.write(good));
		await(Topic.CLASSIFICATIONS, good.id(), 1);
		ConsumerRecord<String, byte[]> dead = await(Topic.DEAD_LETTERS, poison, 1).get(0);
		assertThat(dead.value()).isEqualTo(bytes);
		assertThat(dead.headers().lastHeader("minyi-stage").value()).asString(StandardCharsets.UTF_8)
			.isEqualTo("classifier");
		dead.headers()
			.forEach((header) -> assertThat(new String(header.value(), StandardCharsets.UTF_8)).doesNotContain("机密"));
		assertThat(await(Topic.DEAD_LETTERS, poison + "-key", 1)).hasSize(1);
	}

	@Test
	void answersARedeliveryWithTheSame() {
		Submission submission = submission("窗口上班时间没人，电话也打不通");
		send(submission.id(), Wire.write(submission));
		send(submission.id(), Wire.write(submission));
		List<ConsumerRecord<String, byte[]>> answers = await(Topic.CLASSIFICATIONS, submission.id(), 2);
		assertThat(answers).extracting((record) -> Wire.read(record.value(), Classification.class).category())
			.containsOnly(Wire.read(answers.get(0).value(), Classification.class).category());
		assertThat(answers).extracting((record) -> record.partition()).containsOnly(answers.get(0).partition());
	}

	@Test
	void classifiesWhatCameWhileItWasStopped() {
		application.close();
		Submission submission = submission("停机期间来的一条");
		send(submission.id(), Wire.write(submission));
		application = run();
		assertThat(await(Topic.CLASSIFICATIONS, submission.id(), 1)).hasSize(1);
	}

	@Test
	void tellsHealthAndMeters() throws Exception {
		Submission submission = submission("请问医保怎么交");
		send(submission.id(), Wire.write(submission));
		await(Topic.CLASSIFICATIONS, submission.id(), 1);
		assertThat(get("/actuator/health")).contains("\"kafka\":{\"status\":\"UP\"}");
		assertThat(get("/actuator/prometheus")).contains("minyi_classifier_classified_total{category=",
				"minyi_classifier_time_seconds_count");
	}

	private static String get(String path) throws Exception {
		int port = ((WebServerApplicationContext) application).getWebServer().getPort();
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static Submission submission(String text) {
		// Each test run its own submissions, for all share one broker.
		return TestSubmissions.sms(text + " " + UUID.randomUUID());
	}

	private static void send(String key, byte[] value) {
		producer.send(new ProducerRecord<>(Topic.SUBMISSIONS.topicName(), key, value));
	}

	private static List<ConsumerRecord<String, byte[]>> await(Topic topic, String key, int count) {
		List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				TestKafka.address(), "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(topic.topicName()));
			Awaitility.await().atMost(PATIENCE).until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (key.equals(record.key())) {
						found.add(record);
					}
				});
				return found.size() >= count;
			});
		}
		return found;
	}

}
