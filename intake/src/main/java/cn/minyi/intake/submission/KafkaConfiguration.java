package cn.minyi.intake.submission;

import java.util.stream.Stream;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.ProducerListener;

/**
 * The topics that this application writes, and what is logged of failures.
 */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

	/** All are compacted. */
	@Bean
	KafkaAdmin.NewTopics topics(TopicSettings settings) {
		return new KafkaAdmin.NewTopics(Stream
			.of(Topic.SUBMISSIONS, Topic.CASE_NOTES, Topic.NOTIFICATIONS, Topic.OPT_OUTS, Topic.LEDGER, Topic.CHANNELS,
					Topic.SMS_PARTS, Topic.BOX_WORK)
			.map((topic) -> TopicBuilder.name(topic.topicName())
				.partitions(topic.onePartition() ? 1 : settings.partitions())
				.replicas(settings.replication())
				.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
				.config(TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(settings.forgetWithin().toMillis()))
				.build())
			.toArray(NewTopic[]::new));
	}

	/** The default listener writes the whole record into the log. */
	@Bean
	ProducerListener<Object, Object> producerListener() {
		LoggingProducerListener<Object, Object> listener = new LoggingProducerListener<>();
		listener.setIncludeContents(false);
		return listener;
	}

}
