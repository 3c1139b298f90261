package cn.minyi.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and reads from one topic, in a consumer group. */
record KafkaProbe(String bootstrapServers) {

	private static final String TOPIC = "probe";

	void createTopic() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.bootstrapServers))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
		}
	}

	void write(String... values) throws Exception {
		Map<String, Object> config = Map.of("bootstrap.servers", this.bootstrapServers, "acks", "all");
		try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
			for (String value : values) {
				producer.send(new ProducerRecord<>(TOPIC, value, value)).get();
			}
		}
	}

	/**
	 * Reads on from where the group stopped, until so many are there.
	 */
	List<String> readOn(int count) {
		Map<String, Object> config = Map.of("bootstrap.servers", this.bootstrapServers, "group.id", "probe",
				"auto.offset.reset", "earliest", "enable.auto.commit", "false");
		try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			List<String> values = new ArrayList<>();
			long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
			while (values.size() < count && System.nanoTime() < end) {
				for (ConsumerRecord<String, String> read : consumer.poll(Duration.ofMillis(200))) {
					values.add(read.value());
				}
			}
			consumer.commitSync();
			return values;
		}
	}

}
