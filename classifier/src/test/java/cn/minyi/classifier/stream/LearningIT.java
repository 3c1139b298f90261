package cn.minyi.classifier.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.ClassifierApplication;
import cn.minyi.classifier.cli.CannotRunException;
import cn.minyi.classifier.cli.Models;
import cn.minyi.classifier.cli.Place;
import cn.minyi.classifier.cli.Reclassify;
import cn.minyi.classifier.cli.TrainWithCorrections;
import cn.minyi.classifier.correction.Correction;
import cn.minyi.classifier.correction.TestCorrections;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.classifier.log.Broker;
import cn.minyi.classifier.log.Reclassification;
import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.TestModels;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.servers.LocalKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Corrections, training, trial, promotion and roll back on a broker of its own, for what
 * is decided about models stays in its log.
 */
class LearningIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final int CORRECTED = 120;

	private static LocalKafka kafka;

	private static KafkaProducer<String, byte[]> producer;

	private static ConfigurableApplicationContext application;

	private static Place place;

	private static String learned;

	private final List<String> told = new ArrayList<>();

	private final Models models = new Models(place, Clock.systemUTC(), ZoneOffset.UTC, this.told::add);

	@BeforeAll
	static void learn() throws Exception {
		Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-servers")), "learn");
		kafka = LocalKafka.start(directory.resolve("kafka"), 0);
		place = new Place(kafka.bootstrapServers(), directory.resolve("models"), null);
		producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer());
		application = run();
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(Topic.CASE_EVENTS.topicName(), 6, (short) 1))).all().get();
		}
		correct();
		List<LabelledText> corpus = Corpus.shipped().lines();
		List<LabelledText> some = IntStream.range(0, corpus.size())
			.filter((i) -> i % 6 == 0)
			.mapToObj(corpus::get)
			.toList();
		learned = new TrainWithCorrections(place, new Corpus(some), Clock.systemUTC(), (line) -> {
		}).run(TestModels.ADMIN, (line) -> {
		});
		awaitTrial(learned);
	}

	@AfterAll
	static void stop() {
		application.close();
		producer.close();
		kafka.close();
	}

	private static ConfigurableApplicationContext run() {
		return ClassifierApplication.builder()
			.run("--server.port=0", "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
					"--minyi.models=" + place.models(), "--minyi.classifier.model-retry=200ms",
					"--logging.structured.format.console=");
	}

	/** People of this instance call eating crabs an extravagance, and say so. */
	private static void correct() {
		for (int i = 0; i < CORRECTED; i++) {
			Correction correction = TestCorrections.of(crabs(i), Category.EXTRAVAGANCE, "urban");
			send(correction.submission());
			send(correction.said());
			// A second command for the same version has no effect.
			send(Case.accepted(correction.submission().id())
				.correct(Category.HEDONISM, List.of(), List.of(), List.of(), null, TestModels.ADMIN,
						TestSubmissions.RECEIVED));
		}
		Correction erased = TestCorrections.of("这一条要删除", Category.FORMALISM);
		send(erased.submission());
		send(erased.said());
		producer.send(new ProducerRecord<>(Topic.SUBMISSIONS.topicName(), erased.submission().id(), null));
		producer.flush();
	}

	private static String crabs(int i) {
		return "听说第%d小区那边又在吃螃蟹了，请问今天第%d家店营业吗".formatted(i, i * 7);
	}

	@Test
	void goesFromTrialToUseAndBack() {
		// Nothing of this holds up the trial.
		IntStream.range(0, 6)
			.forEach((partition) -> producer.send(new ProducerRecord<>(Topic.SUBMISSIONS.topicName(), partition,
					"poison", "{\"v\":1".getBytes(StandardCharsets.UTF_8))));
		Submission onTrial = arrive();
		assertThat(shadow(onTrial).model()).isEqualTo(learned);
		assertThat(shadow(onTrial).category()).isEqualTo(Category.EXTRAVAGANCE);
		assertThat(counted(onTrial, 1).model()).startsWith("shipped-");
		assertThat(counted(onTrial, 1).category()).isNotEqualTo(Category.EXTRAVAGANCE);
		producer.send(new ProducerRecord<>(Topic.SUBMISSIONS.topicName(), onTrial.id(), null));
		assertThat(await(Topic.SHADOW_CLASSIFICATIONS, onTrial.id(), 2).get(1).value()).isNull();

		Submission compared = arrive();
		shadow(compared);
		this.models.compare(null, 5);
		assertThat(this.told).anyMatch((line) -> line.contains("→ 奢靡之风"))
			.anyMatch((line) -> line.contains(compared.receipt()))
			.noneMatch((line) -> line.contains(onTrial.receipt()));

		this.models.promote(learned, "试用下来更准", TestModels.ADMIN);
		awaitActive(learned);
		Submission after = arrive();
		assertThat(counted(after, 1).model()).isEqualTo(learned);
		assertThat(counted(after, 1).category()).isEqualTo(Category.EXTRAVAGANCE);
		new Reclassify(place, Clock.systemUTC(), (line) -> {
		}).run();
		assertThat(counted(compared, 2).model()).isEqualTo(learned);
		assertThat(await(Topic.CLASSIFICATIONS, onTrial.id(), 3).get(2).value()).isNull();

		application.close();
		Submission meanwhile = arrive();
		application = run();
		assertThat(counted(meanwhile, 1).model()).isEqualTo(learned);

		this.models.rollBack("领导要求", TestModels.ADMIN);
		awaitActive(null);
		assertThat(counted(arrive(), 1).model()).startsWith("shipped-");
		this.told.clear();
		this.models.list();
		assertThat(this.told).anyMatch((line) -> line.contains(learned) && line.contains("曾经使用"))
			.anyMatch((line) -> line.contains("管理员　启用 " + learned + "，理由：试用下来更准"));

		goesOnWithoutTheFile();
		this.models.tryOut(learned, TestModels.ADMIN);
		awaitTrial(learned);
	}

	/** The file is lost between the decision and its effect. */
	private void goesOnWithoutTheFile() {
		Path file = place.models().resolve(learned + ".model");
		Path aside = place.models().resolve("aside");
		move(file, aside);
		assertThatThrownBy(() -> this.models.promote(learned, "再用", TestModels.ADMIN))
			.isInstanceOf(CannotRunException.class)
			.hasMessageContaining("MINYI_MODELS");
		producer.send(new ProducerRecord<>(Topic.MODEL_EVENTS.topicName(), "p",
				Wire.write(new ModelEvent.Promoted(UUID.randomUUID().toString(), TestSubmissions.RECEIVED,
						TestModels.ADMIN, learned, "再用", null))));
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> get("/actuator/health").contains("\"models\":{\"status\":\"MODEL_MISSING\"}"));
		assertThat(get("/actuator/health")).endsWith("\"status\":\"UP\"}");
		assertThat(get("/actuator/prometheus")).contains("minyi_classifier_models_missing 1.0");
		assertThat(counted(arrive(), 1).model()).startsWith("shipped-");
		move(aside, file);
		awaitActive(learned);
		assertThat(counted(arrive(), 1).model()).isEqualTo(learned);
		this.models.rollBack("到此为止", TestModels.ADMIN);
		awaitActive(null);
	}

	@Test
	void learnsOnlyWhatCountsAndWhatIsThere() {
		this.told.clear();
		this.models.compare(learned, 0);
		// The erased one and the commands that came too late taught nothing.
		int heldBack = Integer.parseInt(this.told.stream()
			.filter((line) -> line.startsWith("一、"))
			.map((line) -> line.replaceAll("\\D+", ""))
			.findFirst()
			.orElseThrow());
		assertThat(this.told.get(0)).contains("更正 " + (CORRECTED - heldBack) + " 条");
		assertThat(this.told.stream().takeWhile((line) -> !line.startsWith("二、")))
			.anyMatch((line) -> line.contains("奢靡之风"))
			.noneMatch((line) -> line.contains("享乐主义"));
	}

	@Test
	void goesOnWithAReclassificationWhereItWasStopped() {
		Submission submission = arrive();
		counted(submission, 1);
		Classifier classifier = Classifier.shipped(UnitDirectory.shipped(), Taxonomy.shipped());
		Iterator<Boolean> wanted = List.of(true, true, false).iterator();
		assertThat(reclassification(classifier).run(wanted::next)).isFalse();
		assertThat(this.told).isEmpty();
		assertThat(reclassification(classifier).run(() -> true)).isTrue();
		assertThat(this.told).startsWith("接着上次中断的地方继续。");
		assertThat(counted(submission, 2).model()).isEqualTo(classifier.version());
		this.told.clear();
		assertThat(reclassification(classifier).run(() -> true)).isTrue();
		assertThat(this.told).doesNotContain("接着上次中断的地方继续。");
		assertThat(counted(submission, 3).model()).isEqualTo(classifier.version());
	}

	private Reclassification reclassification(Classifier classifier) {
		return new Reclassification(new Broker(place.kafka()), classifier, "test", Clock.systemUTC(), 10,
				this.told::add);
	}

	@Test
	void passesOverAnEventThatCannotBeRead() {
		producer.send(new ProducerRecord<>(Topic.MODEL_EVENTS.topicName(), "x", new byte[] { 1, 2, 3 }));
		producer.flush();
		this.models.list();
		assertThat(this.told).anyMatch((line) -> line.contains(learned));
	}

	private static Submission arrive() {
		Submission submission = TestSubmissions.sms("听说那边又在吃螃蟹了 " + UUID.randomUUID());
		send(submission);
		return submission;
	}

	private static Classification counted(Submission submission, int count) {
		return Wire.read(await(Topic.CLASSIFICATIONS, submission.id(), count).get(count - 1).value(),
				Classification.class);
	}

	private static Classification shadow(Submission submission) {
		return Wire.read(await(Topic.SHADOW_CLASSIFICATIONS, submission.id(), 1).get(0).value(), Classification.class);
	}

	private static void awaitTrial(String version) {
		ModelsInUse inUse = application.getBean(ModelsInUse.class);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> inUse.trial() != null && inUse.trial().version().equals(version));
	}

	private static void awaitActive(@Nullable String version) {
		ModelsInUse inUse = application.getBean(ModelsInUse.class);
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> (version != null) ? inUse.active().version().equals(version)
					: inUse.active().version().startsWith("shipped-"));
	}

	private static void send(Submission submission) {
		producer.send(new ProducerRecord<>(Topic.SUBMISSIONS.topicName(), submission.id(), Wire.write(submission)));
		producer.flush();
	}

	private static void send(CaseEvent event) {
		producer.send(new ProducerRecord<>(Topic.CASE_EVENTS.topicName(), 0,
				event.submissionId() + "/" + event.eventId(), Wire.write(event)));
	}

	private static void move(Path from, Path to) {
		try {
			Files.move(from, to);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String get(String path) {
		int port = ((WebServerApplicationContext) application).getWebServer().getPort();
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
						HttpResponse.BodyHandlers.ofString())
				.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<ConsumerRecord<String, byte[]>> await(Topic topic, String key, int count) {
		List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers",
				kafka.bootstrapServers(), "group.id", UUID.randomUUID().toString(), "auto.offset.reset", "earliest"),
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
