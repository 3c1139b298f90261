package cn.minyi.intake.submission;

import cn.minyi.domain.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topic of one partition from its beginning and follows it, in every instance.
 * Called by one thread only.
 */
public interface LogReader {

	/**
	 * The topic.
	 * @return a topic of one partition
	 */
	Topic topic();

	/**
	 * Takes a record.
	 * @param key its key
	 * @param value its bytes; null where the key is to be forgotten
	 */
	void read(String key, byte @Nullable [] value);

	/**
	 * All records that were there were read.
	 * @param complete false until the end, as it was at the start, is reached
	 */
	void reached(boolean complete);

}
