package cn.minyi.intake.submission;

import cn.minyi.domain.Topic;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts followers of topics.
 */
@Component
public final class TopicFollowers {

	private final ConsumerFactory<String, byte[]> consumers;

	TopicFollowers(ConsumerFactory<String, byte[]> consumers) {
		this.consumers = consumers;
	}

	/**
	 * Follows what is new in this instance's share of a topic.
	 * @param topic the topic
	 * @param group instances of the same group share the topic
	 * @param follower acts
	 * @return to be a bean: it starts and stops with the application
	 */
	public Following follow(Topic topic, String group, Follower follower) {
		return start(topic, group, follower, false);
	}

	/**
	 * Follows this instance's share of a topic and reads a partition from its beginning
	 * whenever it gets it, so that the follower knows all of it.
	 * @param topic the topic
	 * @param group instances of the same group share the topic
	 * @param follower acts
	 * @return to be a bean: it starts and stops with the application
	 */
	public Following know(Topic topic, String group, Follower follower) {
		return start(topic, group, follower, true);
	}

	/**
	 * Follows all of a topic from its beginning, in every instance.
	 * @param topic the topic
	 * @param follower acts
	 * @return to be a bean: it starts and stops with the application
	 */
	public Following knowAll(Topic topic, Follower follower) {
		return start(topic, null, follower, true);
	}

	private Following start(Topic topic, @Nullable String group, Follower follower, boolean fromBeginning) {
		return new Following(() -> new FollowingThread(this.consumers, topic, group, follower, fromBeginning));
	}

}
