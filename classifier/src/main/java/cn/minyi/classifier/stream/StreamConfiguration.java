package cn.minyi.classifier.stream;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.model.ModelFiles;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.Topic;
import cn.minyi.domain.unit.UnitDirectory;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.StringUtils;

/**
 * The classifier, its units and its topics.
 */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	UnitDirectory units(UnitSettings settings) {
		if (!StringUtils.hasText(settings.units())) {
			return UnitDirectory.shipped();
		}
		return UnitDirectory.read(Path.of(settings.units()));
	}

	@Bean
	ModelsInUse models(UnitDirectory units, ModelSettings settings) {
		return new ModelsInUse(Classifier.shipped(units, Taxonomy.shipped()),
				new ModelFiles(Path.of(settings.models())), units, Taxonomy.shipped());
	}

	@Bean
	KafkaAdmin.NewTopics topics(TopicSettings settings) {
		return new KafkaAdmin.NewTopics(Stream
			.of(Topic.SUBMISSIONS, Topic.CLASSIFICATIONS, Topic.SHADOW_CLASSIFICATIONS, Topic.MODEL_EVENTS,
					Topic.DEAD_LETTERS)
			.map((topic) -> topic(topic, settings))
			.toArray(NewTopic[]::new));
	}

	private static NewTopic topic(Topic topic, TopicSettings settings) {
		Map<String, String> kept = topic.compacted()
				? Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
						TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, String.valueOf(settings.forgetWithin().toMillis()))
				: Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1");
		return TopicBuilder.name(topic.topicName())
			.partitions(topic.onePartition() ? 1 : settings.partitions())
			.replicas(settings.replication())
			.configs(kept)
			.build();
	}

}
