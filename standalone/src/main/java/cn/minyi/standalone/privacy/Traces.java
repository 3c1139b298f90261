package cn.minyi.standalone.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.followup.CaseNote;
import org.jspecify.annotations.Nullable;

/**
 * All that is there of a submission.
 *
 * @param id the submission's id
 * @param receipt its receipt code, absent if it is not known any more
 * @param channel the way it came, absent if not known
 * @param day when it came, absent if not known
 * @param category how it is filed, absent if it is not
 * @param records those of which Kafka has any content, but the marker
 * @param live how many of them count, for no tombstone came after them
 * @param attachments ids of its files
 * @param deadLetters how many records that could not be processed are about it
 * @param marker that it was erased before; absent if it was not
 */
public record Traces(String id, @Nullable String receipt, @Nullable Channel channel, @Nullable LocalDate day,
		@Nullable Category category, List<Trace> records, long live, List<String> attachments, long deadLetters,
		CaseNote.@Nullable Erased marker) {

	/**
	 * How many records each topic has.
	 * @return by the topic's name, only those that have any
	 */
	public Map<String, Long> counts() {
		return this.records.stream()
			.collect(Collectors.groupingBy((each) -> each.partition().topic(), TreeMap::new, Collectors.counting()));
	}

}
