package cn.minyi.classifier.log;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import cn.minyi.classifier.Classifier;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Classifies every submission of the log anew, while the service runs. It may be stopped
 * at any time; started again with the same model, it goes on where it was.
 */
public final class Reclassification {

	private static final long REPORT_NANOS = 1_000_000_000;

	private final Broker broker;

	private final Classifier classifier;

	private final String group;

	private final Clock clock;

	private final int together;

	private final Consumer<String> progress;

	private long rejected;

	/**
	 * Prepares it.
	 * @param broker where the topics are
	 * @param classifier with the model to apply
	 * @param version names the model
	 * @param clock tells when each was classified
	 * @param together how many are held in memory and classified at once, at most
	 * @param progress receives a line for people every second
	 */
	public Reclassification(Broker broker, Classifier classifier, String version, Clock clock, int together,
			Consumer<String> progress) {
		this.broker = broker;
		this.classifier = classifier;
		this.group = "minyi-reclassify-" + version;
		this.clock = clock;
		this.together = together;
		this.progress = progress;
	}

	/**
	 * Classifies all.
	 * @param wanted asked now and then; when it says no, this stops
	 * @return whether all was done
	 * @throws KafkaException if the broker does not answer
	 */
	public boolean run(BooleanSupplier wanted) {
		Map<String, Object> settings = Map.of(ConsumerConfig.GROUP_ID_CONFIG, this.group,
				ConsumerConfig.MAX_POLL_RECORDS_CONFIG, this.together);
		try (KafkaConsumer<String, byte[]> consumer = this.broker.consumer(settings);
				KafkaProducer<String, byte[]> producer = this.broker.producer();
				Admin admin = this.broker.admin()) {
			if (!run(consumer, producer, wanted)) {
				return false;
			}
			forget(admin);
			return true;
		}
		catch (ExecutionException ex) {
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

	/**
	 * How many records could not be classified.
	 * @return since the start
	 */
	public long rejected() {
		return this.rejected;
	}

	/** The next time everything is to be classified again. */
	private void forget(Admin admin) throws ExecutionException, InterruptedException {
		try {
			admin.deleteConsumerGroups(List.of(this.group)).all().get();
		}
		catch (ExecutionException ex) {
			// There is none if there was nothing to classify.
			if (!(ex.getCause() instanceof GroupIdNotFoundException)) {
				throw ex;
			}
		}
	}

	private boolean run(KafkaConsumer<String, byte[]> consumer, KafkaProducer<String, byte[]> producer,
			BooleanSupplier wanted) throws ExecutionException, InterruptedException {
		List<TopicPartition> partitions = Broker.partitions(consumer, Topic.SUBMISSIONS);
		consumer.assign(partitions);
		Map<TopicPartition, Long> begins = begin(consumer, partitions);
		long reported = System.nanoTime();
		long heard = reported;
		// An erasure that comes after a submission was classified again has to be passed
		// on again, so the end is where nothing has come since the last one was sent.
		for (long left = left(consumer, partitions); left > 0; left = left(consumer, partitions)) {
			if (!wanted.getAsBoolean()) {
				return false;
			}
			ConsumerRecords<String, byte[]> records = consumer.poll(Broker.POLL);
			heard = Broker.heardOf(records, heard);
			send(records, producer);
			consumer.commitSync();
			if (System.nanoTime() - reported > REPORT_NANOS) {
				reported = System.nanoTime();
				report(done(consumer, partitions, begins), left(consumer, partitions));
			}
		}
		report(done(consumer, partitions, begins), 0);
		return true;
	}

	private Map<TopicPartition, Long> begin(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
		Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
		Map<TopicPartition, OffsetAndMetadata> known = consumer.committed(new HashSet<>(partitions));
		if (known.values().stream().anyMatch((offset) -> offset != null)) {
			this.progress.accept("接着上次中断的地方继续。");
		}
		return begins;
	}

	private static long left(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
		Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
		return partitions.stream().mapToLong((each) -> Math.max(0, ends.get(each) - consumer.position(each))).sum();
	}

	private static long done(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions,
			Map<TopicPartition, Long> begins) {
		return partitions.stream().mapToLong((each) -> consumer.position(each) - begins.get(each)).sum();
	}

	private void report(long done, long left) {
		this.progress.accept("已重新分类 %d / %d 条记录。".formatted(done, done + left));
	}

	private void send(ConsumerRecords<String, byte[]> records, KafkaProducer<String, byte[]> producer)
			throws ExecutionException, InterruptedException {
		// The last record of a submission counts, and one answer to it is enough.
		Map<String, ConsumerRecord<String, byte[]>> last = new HashMap<>();
		StreamSupport.stream(records.spliterator(), false)
			.filter((record) -> record.key() != null)
			.forEach((record) -> last.put(record.key(), record));
		List<ProducerRecord<String, byte[]>> answers = last.values()
			.parallelStream()
			.map(this::answer)
			.flatMap(Optional::stream)
			.toList();
		this.rejected += last.size() - answers.size();
		List<Future<RecordMetadata>> sent = new ArrayList<>();
		answers.forEach((answer) -> sent.add(producer.send(answer)));
		for (Future<RecordMetadata> one : sent) {
			confirm(one);
		}
	}

	private void confirm(Future<RecordMetadata> sent) throws ExecutionException, InterruptedException {
		try {
			sent.get();
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof RecordTooLargeException)) {
				throw ex;
			}
			this.rejected++;
		}
	}

	/** Empty for what is no submission, and therefore among the dead letters already. */
	private Optional<ProducerRecord<String, byte[]>> answer(ConsumerRecord<String, byte[]> record) {
		byte[] value = null;
		try {
			if (record.value() != null) {
				Submission submission = Wire.read(record.value(), Submission.class);
				value = Wire.write(this.classifier.classify(submission)
					.of(submission.id(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
			}
		}
		catch (RuntimeException ex) {
			// What cannot be read or classified must not stop the others.
			return Optional.empty();
		}
		return Optional.of(new ProducerRecord<>(Topic.CLASSIFICATIONS.topicName(), record.key(), value));
	}

}
