package cn.minyi.standalone.privacy;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import cn.minyi.attachments.AttachmentStore;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseNote;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Erases submissions: first a note that says so, which outweighs everything, then all
 * that the topics have of it, its files, and what the index keeps. It may be stopped and
 * done again. What the ledger says of it stays, for it tells nothing but that something
 * came.
 */
public final class Erasure implements AutoCloseable {

	private final TopicRecords topics;

	private final TraceSearch search;

	private final AttachmentStore attachments;

	private final ErasedDocument document;

	private final Clock clock;

	private final Consumer<String> progress;

	/**
	 * Erases from a running instance.
	 * @param kafka host and port
	 * @param elasticsearch address
	 * @param receipts makes the codes of this instance
	 * @param attachments its files, not closed here
	 * @param clock tells the time; its zone is that of the days of the service
	 * @param progress takes sentences in Chinese about what is being done
	 */
	public Erasure(String kafka, String elasticsearch, Receipts receipts, AttachmentStore attachments, Clock clock,
			Consumer<String> progress) {
		this.topics = new TopicRecords(kafka);
		this.search = new TraceSearch(this.topics, receipts, clock.getZone());
		this.attachments = attachments;
		this.document = new ErasedDocument(new Node(URI.create(elasticsearch)));
		this.clock = clock;
		this.progress = progress;
	}

	/**
	 * Finds all that is there of a submission.
	 * @param receipt its code in its usual form
	 * @return empty if there never was one
	 */
	public Optional<Traces> find(String receipt) {
		return this.search.id(receipt).map(this.search::of);
	}

	/**
	 * Erases.
	 * @param traces what is there
	 * @param reason why, without personal data
	 * @param by who
	 * @param patience how long to wait until Kafka has forgotten
	 * @return what could not be done or shown to be done, in sentences; empty if nothing
	 * @throws IOException if Elasticsearch does not answer
	 */
	public List<String> erase(Traces traces, String reason, Actor by, Duration patience) throws IOException {
		if (traces.marker() == null) {
			mark(traces, reason, by);
		}
		this.topics.write(Compaction.tombstones(traces.records()));
		this.progress.accept("已写入删除标记，Kafka 里的 %d 条记录已失效。".formatted(traces.records().size()));
		List<String> left = new ArrayList<>();
		for (String file : traces.attachments()) {
			this.attachments.delete(file);
		}
		this.progress.accept("已删除附件 %d 个。".formatted(traces.attachments().size()));
		if (!this.document.awaitMarker(traces.id(), traces.receipt())) {
			left.add("检索索引一分钟内没有变成空标记。请确认检索程序在运行，再执行一次。");
		}
		else if (!this.document.purge()) {
			left.add("Elasticsearch 没有完成清理，旧内容的字节会留到它下次合并文件。可以再执行一次。");
		}
		else {
			this.progress.accept("检索索引里只剩空标记，群众查询页查不到这个编号。");
		}
		this.progress.accept("正在等 Kafka 把旧内容从文件里清除（最多 %d 秒）……".formatted(patience.toSeconds()));
		long kept = new Compaction(this.topics).forget(traces.records(), patience);
		if (kept > 0) {
			left.add("Kafka 的文件里还有 %d 条旧内容，要等它下次整理才清除；可以过一会儿再执行一次来确认。".formatted(kept));
		}
		else {
			this.progress.accept("Kafka 里已经读不到它的内容，旧文件一分钟内删除。");
		}
		if (traces.deadLetters() > 0) {
			left.add("死信里有 %d 条与它有关。请先用 dead-letters replay 送回，再执行一次。".formatted(traces.deadLetters()));
		}
		Traces after = this.search.of(traces.id());
		if (after.live() > 0) {
			left.add("又收到了与它有关的新记录 %d 条。请再执行一次。".formatted(after.live()));
		}
		return left;
	}

	private void mark(Traces traces, String reason, Actor by) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		CaseNote note = new CaseNote.Erased(CaseNote.Erased.ID, traces.id(), now, by, reason, traces.channel(),
				traces.day(), traces.category());
		List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
		for (TopicPartition partition : this.topics.partition(Topic.CASE_NOTES, traces.id())) {
			records.add(new ProducerRecord<>(partition.topic(), partition.partition(),
					traces.id() + '/' + CaseNote.Erased.ID, Wire.write(note)));
		}
		if (records.isEmpty()) {
			throw new IllegalStateException("Kafka 里还没有主题 minyi.case-notes。请先启动一次服务。");
		}
		this.topics.write(records);
	}

	@Override
	public void close() {
		this.topics.close();
	}

}
