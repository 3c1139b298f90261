package cn.minyi.intake.submission;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.ProducerListener;

/**
 * The topic that submissions go to, and what is logged of failures.
 */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

	@Bean
	NewTopic submissions(TopicSettings settings) {
		return TopicBuilder.name(Topic.SUBMISSIONS.topicName())
			.partitions(settings.partitions())
			.replicas(settings.replication())
			.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
			.build();
	}

	/** The default listener writes the whole record into the log. */
	@Bean
	ProducerListener<Object, Object> producerListener() {
		LoggingProducerListener<Object, Object> listener = new LoggingProducerListener<>();
		listener.setIncludeContents(false);
		return listener;
	}

}
