package cn.minyi.classifier.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a model on trial found in what arrived, beside what counted.
 */
public final class LiveComparison {

	private final Map<String, Found> tried = new HashMap<>();

	private final Map<String, Found> counted = new HashMap<>();

	private LiveComparison() {
	}

	/**
	 * Reads both topics.
	 * @param broker where they are
	 * @param version the model on trial
	 * @return of all submissions that both have read
	 * @throws org.apache.kafka.common.KafkaException if the broker does not answer
	 */
	public static LiveComparison read(Broker broker, String version) {
		LiveComparison comparison = new LiveComparison();
		broker.replay(Topic.SHADOW_CLASSIFICATIONS, last((id, found) -> {
			comparison.tried.remove(id);
			if (found != null && found.model().equals(version)) {
				comparison.tried.put(id, found);
			}
		}));
		broker.replay(Topic.CLASSIFICATIONS, last((id, found) -> {
			comparison.counted.remove(id);
			if (found != null && comparison.tried.containsKey(id)) {
				comparison.counted.put(id, found);
			}
		}));
		comparison.tried.keySet().retainAll(comparison.counted.keySet());
		return comparison;
	}

	private static java.util.function.Consumer<ConsumerRecord<String, byte[]>> last(BiConsumer<String, Found> taker) {
		return (record) -> {
			try {
				taker.accept(record.key(), (record.value() != null) ? Found.of(record.value()) : null);
			}
			catch (UnreadableRecordException ex) {
				// The indexer has put it among the dead letters.
			}
		};
	}

	/**
	 * How many submissions both have read.
	 * @return 0 if none arrived since the trial began
	 */
	public int read() {
		return this.tried.size();
	}

	/**
	 * How often which category became which other one.
	 * @return by the category that counted, then by that of the trial
	 */
	public Map<Category, Map<Category, Integer>> changes() {
		Map<Category, Map<Category, Integer>> pairs = new TreeMap<>();
		changed().forEach((change) -> pairs.computeIfAbsent(change.before().category(), (each) -> new TreeMap<>())
			.merge(change.after().category(), 1, Integer::sum));
		return pairs;
	}

	/**
	 * The submissions whose category changed.
	 * @return the newest first
	 */
	public List<Change> changed() {
		return this.tried.entrySet()
			.stream()
			.map((each) -> new Change(each.getKey(), this.counted.get(each.getKey()), each.getValue()))
			.filter((change) -> change.before().category() != change.after().category())
			.sorted(Comparator.comparing((Change change) -> change.before().at()).reversed().thenComparing(Change::id))
			.toList();
	}

	/**
	 * In how many submissions another unit comes first.
	 * @return whatever the category
	 */
	public long otherUnits() {
		return this.tried.entrySet()
			.stream()
			.filter((each) -> !each.getValue().unit().equals(this.counted.get(each.getKey()).unit()))
			.count();
	}

	/**
	 * Finds the receipts by which people know submissions.
	 * @param broker where the submissions are
	 * @param changes some
	 * @return receipts by id
	 * @throws org.apache.kafka.common.KafkaException if the broker does not answer
	 */
	public static Map<String, String> receipts(Broker broker, List<Change> changes) {
		Set<String> wanted = new HashSet<>(changes.stream().map(Change::id).toList());
		Map<String, String> receipts = new HashMap<>();
		broker.replay(Topic.SUBMISSIONS, (record) -> {
			if (record.value() != null && wanted.contains(record.key())) {
				receipts.put(record.key(), Wire.read(record.value(), Submission.class).receipt());
			}
		});
		return receipts;
	}

	/**
	 * A submission in which the models found different categories.
	 *
	 * @param id the submission's id
	 * @param before what counted
	 * @param after what the model on trial found
	 */
	public record Change(String id, Found before, Found after) {

	}

	/**
	 * What is compared.
	 *
	 * @param model the model's version
	 * @param at when
	 * @param category the category
	 * @param unit code of the first responsible unit, or empty
	 */
	public record Found(String model, Instant at, Category category, String unit) {

		static Found of(byte[] value) {
			Classification found = Wire.read(value, Classification.class);
			return new Found(found.model(), found.classifiedAt(), found.category(),
					found.responsible().isEmpty() ? "" : found.responsible().get(0));
		}

	}

}
