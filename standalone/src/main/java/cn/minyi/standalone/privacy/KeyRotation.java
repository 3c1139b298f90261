package cn.minyi.standalone.privacy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import cn.minyi.attachments.AttachmentKeys;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.notice.OptOut;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.KeyRing;
import cn.minyi.domain.seal.SecretFiles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes the keys of a running instance: makes new ones, and publishes again, under the
 * same id and time, what the old ones seal. It may be stopped and started again; then it
 * goes on with the keys that it made. What only waits in a topic (letters, parts of long
 * messages, unfinished work) is not published again, for it may change at any moment and
 * goes by itself.
 */
public final class KeyRotation implements AutoCloseable {

	private static final Duration NOTICED = Duration.ofSeconds(2);

	private static final Duration INDEXED = Duration.ofMinutes(5);

	private static final int AT_ONCE = 500;

	private final TopicRecords topics;

	private final SealCensus census;

	private final IndexSeals index;

	private final SecretFiles secrets;

	private final AttachmentStore attachments;

	private final Consumer<String> progress;

	/**
	 * Changes the keys of an instance.
	 * @param kafka host and port
	 * @param elasticsearch address
	 * @param secrets where the keys are
	 * @param attachments its files, not closed here
	 * @param progress takes sentences in Chinese about what is being done
	 */
	public KeyRotation(String kafka, String elasticsearch, SecretFiles secrets, AttachmentStore attachments,
			Consumer<String> progress) {
		this.topics = new TopicRecords(kafka);
		this.census = new SealCensus(this.topics);
		this.index = new IndexSeals(new Node(URI.create(elasticsearch)));
		this.secrets = secrets;
		this.attachments = attachments;
		this.progress = progress;
	}

	/**
	 * Changes the keys.
	 * @return why the old keys are still needed, in sentences; empty if they are not
	 * @throws IOException if Elasticsearch does not answer
	 */
	public List<String> rotate() throws IOException {
		KeyRing keys = KeyRing.of(this.secrets, ContactSeal.KEY);
		KeyRing hashKeys = KeyRing.of(this.secrets, ContactSeal.HASH_KEY);
		if (this.census.older(keys.newest(), false).isEmpty()) {
			this.progress.accept("新密钥已生成：%s、%s、%s。".formatted(KeyRing.fileName(ContactSeal.KEY, keys.add()),
					KeyRing.fileName(ContactSeal.HASH_KEY, hashKeys.add()), newAttachmentKey()));
			pause(NOTICED);
		}
		else {
			this.progress.accept("上次更换没有做完，接着用第 %d 把密钥。".formatted(keys.newest()));
		}
		Resealing resealing = new Resealing(ContactSeal.of(this.secrets), keys.newest());
		reseal(Topic.SUBMISSIONS, resealing);
		reseal(Topic.CASE_NOTES, resealing);
		List<String> left = new ArrayList<>();
		moveOptOuts(resealing, left);
		AttachmentStore.Rekeyed files = this.attachments.rekeyAll((done, total) -> {
			if (done % AT_ONCE == 0) {
				this.progress.accept("附件：%d / %d".formatted(done, total));
			}
		});
		this.progress.accept("附件 %d 个，重新封存 %d 个。".formatted(files.total(), files.changed()));
		if (files.broken() > 0) {
			left.add("有 %d 个附件没有密钥能打开，原样保留。".formatted(files.broken()));
		}
		if (resealing.broken() > 0) {
			left.add("有 %d 条记录没有密钥能打开，原样保留。".formatted(resealing.broken()));
		}
		verify(keys.newest(), left);
		return left;
	}

	private String newAttachmentKey() {
		String name = AttachmentKeys.nextName(this.secrets);
		this.secrets.key(name);
		return name;
	}

	private void verify(int newest, List<String> left) throws IOException {
		this.progress.accept("正在核实……");
		this.census.older(newest, false)
			.forEach((topic, count) -> left.add("%s 里还有 %d 条用旧密钥封存%s。".formatted(topic, count, advice(topic))));
		long end = System.nanoTime() + INDEXED.toNanos();
		long before = Long.MAX_VALUE;
		long old = this.index.older(newest);
		// As long as it gets fewer the indexer is at work.
		while (old > 0 && (old < before || System.nanoTime() < end)) {
			before = old;
			pause(NOTICED);
			old = this.index.older(newest);
		}
		if (old > 0) {
			left.add("检索索引里还有 %d 件用旧密钥封存。请执行 rebuild-index，再执行一次 rotate-keys。".formatted(old));
		}
	}

	private static String advice(String topic) {
		if (topic.equals(Topic.DEAD_LETTERS.topicName())) {
			return "，请先用 dead-letters replay 送回";
		}
		return topic.equals(Topic.SUBMISSIONS.topicName()) || topic.equals(Topic.CASE_NOTES.topicName())
				? "，可能是刚收到的，请再执行一次" : "，它们还在等待处理，处理完会自己消失";
	}

	private void reseal(Topic topic, Resealing resealing) {
		Map<String, Long> offsets = counting(topic);
		List<ProducerRecord<String, byte @Nullable []>> batch = new ArrayList<>();
		long[] done = new long[1];
		this.topics.read(this.topics.partitions(topic), (record) -> {
			Long counts = offsets.get(place(record));
			if (counts == null || counts != record.offset() || record.value() == null) {
				return;
			}
			String submissionId = record.key().split("/", 2)[0];
			if (!resealing.isOld(record.value())) {
				if (topic == Topic.SUBMISSIONS) {
					resealing.learn(record.value(), submissionId);
				}
				return;
			}
			byte[] anew = resealing.anew(record.value(), submissionId);
			if (anew != null) {
				batch.add(again(record, anew));
				done[0]++;
			}
			if (batch.size() >= AT_ONCE) {
				this.topics.write(batch);
				batch.clear();
				this.progress.accept("%s：已重新封存 %d 条".formatted(topic.topicName(), done[0]));
			}
		});
		this.topics.write(batch);
		this.progress.accept("%s：重新封存 %d 条，完成。".formatted(topic.topicName(), done[0]));
	}

	// The same time, so that the index does not change; and a mark, so that nobody takes
	// it for a new arrival.
	private static ProducerRecord<String, byte @Nullable []> again(ConsumerRecord<String, byte[]> record,
			byte[] value) {
		ProducerRecord<String, byte @Nullable []> again = new ProducerRecord<>(record.topic(), record.partition(),
				record.timestamp(), record.key(), value);
		record.headers().forEach((header) -> again.headers().add(header));
		again.headers().remove(Topic.SEALED_ANEW).add(Topic.SEALED_ANEW, new byte[0]);
		return again;
	}

	private static String place(ConsumerRecord<String, byte[]> record) {
		return record.partition() + "/" + record.key();
	}

	/**
	 * Which record of each key counts, as the index sees it: of submissions the last one
	 * that differs from the first in nothing but its seals, of notes the last one.
	 */
	private Map<String, Long> counting(Topic topic) {
		Map<String, Long> offsets = new HashMap<>();
		Map<String, Integer> first = new HashMap<>();
		this.topics.read(this.topics.partitions(topic), (record) -> {
			String place = place(record);
			if (record.value() == null) {
				offsets.remove(place);
				first.remove(place);
				return;
			}
			if (topic == Topic.SUBMISSIONS) {
				JsonNode unsealed = Resealing.unsealed(record.value());
				int print = Objects.hashCode(unsealed);
				if (unsealed == null || !first.computeIfAbsent(place, (key) -> print).equals(print)) {
					return;
				}
			}
			offsets.put(place, record.offset());
		});
		return offsets;
	}

	private void moveOptOuts(Resealing resealing, List<String> left) {
		Map<String, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
		this.topics.read(this.topics.partitions(Topic.OPT_OUTS), (record) -> {
			last.remove(record.key());
			if (record.value() != null) {
				last.put(record.key(), record);
			}
		});
		long unknown = 0;
		List<ProducerRecord<String, byte @Nullable []>> moved = new ArrayList<>();
		for (ConsumerRecord<String, byte[]> record : last.values()) {
			String newest = resealing.newest(record.key());
			if (newest == null) {
				unknown++;
			}
			else if (!newest.equals(record.key())) {
				OptOut optOut = new OptOut(newest, Wire.read(record.value(), OptOut.class).at());
				moved.add(new ProducerRecord<>(record.topic(), newest, Wire.write(optOut)));
				moved.add(new ProducerRecord<>(record.topic(), record.partition(), record.key(), null));
			}
		}
		this.topics.write(moved);
		this.progress.accept("退订 %d 个，改用新密钥 %d 个。".formatted(last.size(), moved.size() / 2));
		if (unknown > 0) {
			left.add("有 %d 个退订的号码没有对应的来件，换不了密钥：旧的 %s 要留着，否则这些人又会收到短信。".formatted(unknown, ContactSeal.HASH_KEY));
		}
	}

	/**
	 * Deletes the old keys, if nothing at all is sealed with them any more, not even what
	 * Kafka keeps only until it tidies up.
	 * @return why not, in sentences; empty if they were deleted
	 * @throws IOException if Elasticsearch does not answer or a file cannot be deleted
	 */
	public List<String> deleteOld() throws IOException {
		int newest = KeyRing.of(this.secrets, ContactSeal.KEY).newest();
		List<String> left = new ArrayList<>();
		this.census.older(newest, true)
			.forEach((topic, count) -> left.add("%s 的文件里还有 %d 条用旧密钥封存。".formatted(topic, count)));
		long old = this.index.older(newest);
		if (old > 0) {
			left.add("检索索引里还有 %d 件用旧密钥封存。".formatted(old));
		}
		if (left.isEmpty()) {
			for (int number : this.secrets.numbers(ContactSeal.KEY)) {
				if (number < newest) {
					Files.delete(this.secrets.file(KeyRing.fileName(ContactSeal.KEY, number)));
					this.progress.accept("已删除 " + KeyRing.fileName(ContactSeal.KEY, number) + "。备份里的也请删除。");
				}
			}
			deleteOldAttachmentKeys();
		}
		return left;
	}

	private void deleteOldAttachmentKeys() throws IOException {
		List<Integer> numbers = this.secrets.numbers(AttachmentKeys.NAME);
		boolean needed = this.attachments.rekeyAll((done, total) -> {
		}).broken() > 0;
		for (int number : numbers) {
			if (!needed && number < numbers.get(numbers.size() - 1)) {
				Files.delete(this.secrets.file(KeyRing.fileName(AttachmentKeys.NAME, number)));
				this.progress.accept("已删除 " + KeyRing.fileName(AttachmentKeys.NAME, number) + "。备份里的也请删除。");
			}
		}
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

	@Override
	public void close() {
		this.topics.close();
	}

}
