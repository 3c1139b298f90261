package cn.minyi.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.servers.LocalKafka;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The real application with a real broker, on free ports, for integration tests.
 */
public final class RunningIntake implements AutoCloseable {

	/** Password of {@code admin} in these tests. */
	public static final String PASSWORD = "admin-password-of-tests";

	/** Secret of the plain gateway in these tests. */
	public static final String PLAIN_SECRET = "plain-secret-of-tests";

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final ConfigurableApplicationContext context;

	private RunningIntake(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * An instance that many tests share.
	 * @return running until the JVM ends
	 */
	public static RunningIntake shared() {
		return Shared.INTAKE;
	}

	/**
	 * The broker that all tests share.
	 * @return its address
	 */
	public static String kafka() {
		return SharedKafka.KAFKA.bootstrapServers();
	}

	/**
	 * A directory of its own.
	 * @param name what for
	 * @return below {@code target}, not made yet
	 */
	public static Path directory(String name) {
		return Path.of("target", "it", name + "-" + UUID.randomUUID());
	}

	/**
	 * Starts another instance.
	 * @param settings what differs from the shared one
	 * @return to be closed
	 */
	public static RunningIntake start(Map<String, Object> settings) {
		return start(settings, (builder) -> {
		});
	}

	/**
	 * Starts another instance with something added.
	 * @param settings what differs from the shared one
	 * @param more adds to it, such as a link that a test listens on
	 * @return to be closed
	 */
	public static RunningIntake start(Map<String, Object> settings, Consumer<SpringApplicationBuilder> more) {
		Map<String, Object> all = new HashMap<>(
				Map.of("server.port", 0, "minyi.data", directory("data"), "minyi.admin-password", PASSWORD,
						"minyi.sms.plain-secret", PLAIN_SECRET, "minyi.sms.aliyun-secret", "aliyun-secret-of-tests",
						"minyi.elasticsearch.url", "http://127.0.0.1:1", "logging.level.root", "warn"));
		all.put("logging.structured.format.console", "");
		all.putAll(settings);
		all.computeIfAbsent("spring.kafka.bootstrap-servers", (key) -> kafka());
		String[] arguments = all.entrySet()
			.stream()
			.map((each) -> "--" + each.getKey() + "=" + each.getValue())
			.toArray(String[]::new);
		SpringApplicationBuilder builder = IntakeApplication.builder();
		more.accept(builder);
		return new RunningIntake(builder.run(arguments));
	}

	/**
	 * A part of the application.
	 * @param type its type
	 * @param <T> its type
	 * @return the bean
	 */
	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * A request to the application.
	 * @param path beginning with a slash
	 * @return to be completed
	 */
	public HttpRequest.Builder request(String path) {
		String port = this.context.getEnvironment().getRequiredProperty("local.server.port");
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(30));
	}

	/**
	 * Sends a request; redirects are not followed.
	 * @param request complete
	 * @return the response
	 */
	public HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Sends a request for something that is no text; redirects are not followed.
	 * @param request complete
	 * @return the response
	 */
	public HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Gets a page.
	 * @param path beginning with a slash
	 * @return the response
	 */
	public HttpResponse<String> get(String path) {
		return send(request(path));
	}

	/**
	 * Sends a form.
	 * @param path beginning with a slash
	 * @param fields names and values
	 * @return the response
	 */
	public HttpResponse<String> post(String path, Map<String, String> fields) {
		return send(form(path, fields));
	}

	/**
	 * A form to be sent.
	 * @param path beginning with a slash
	 * @param fields names and values
	 * @return to be completed
	 */
	public HttpRequest.Builder form(String path, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body));
	}

	/**
	 * All submissions of the shared broker with a receipt; more than one if it was
	 * published twice.
	 * @param receipt the receipt code
	 * @return in the order of the topic
	 */
	public static List<Submission> submissions(String receipt) {
		return records().stream()
			.map((each) -> Wire.read(each.value(), Submission.class))
			.filter((each) -> each.receipt().equals(receipt))
			.toList();
	}

	/**
	 * The one submission of the shared broker with a receipt.
	 * @param receipt the receipt code
	 * @return the submission
	 */
	public static Submission submission(String receipt) {
		List<Submission> found = submissions(receipt);
		if (found.size() != 1) {
			throw new AssertionError(found.size() + " submissions with receipt " + receipt);
		}
		return found.get(0);
	}

	/**
	 * All records of the topic in the shared broker.
	 * @return from its beginning to its end now
	 */
	public static List<ConsumerRecord<String, byte[]>> records() {
		return records(Topic.SUBMISSIONS);
	}

	/**
	 * All records of a topic in the shared broker.
	 * @param topic which
	 * @return from its beginning to its end now
	 */
	public static List<ConsumerRecord<String, byte[]>> records(Topic topic) {
		return records(kafka(), topic);
	}

	/**
	 * All records of a topic in some broker.
	 * @param kafka its address
	 * @param topic which
	 * @return from its beginning to its end now
	 */
	public static List<ConsumerRecord<String, byte[]>> records(String kafka, Topic topic) {
		Map<String, Object> settings = Map.of("bootstrap.servers", kafka);
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName())
				.stream()
				.map((each) -> new TopicPartition(each.topic(), each.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
			while (partitions.stream().anyMatch((each) -> consumer.position(each) < ends.get(each))) {
				consumer.poll(Duration.ofMillis(200)).forEach(records::add);
			}
			return records;
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

	private static final class SharedKafka {

		private static final LocalKafka KAFKA = LocalKafka.start(directory("kafka"), 0);

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(KAFKA::close));
		}

	}

	private static final class Shared {

		private static final RunningIntake INTAKE = start(Map.of());

		static {
			Runtime.getRuntime().addShutdownHook(new Thread(INTAKE::close));
		}

	}

}
