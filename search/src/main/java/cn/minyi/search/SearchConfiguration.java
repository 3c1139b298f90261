package cn.minyi.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

import cn.minyi.domain.Topic;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Visibility;
import cn.minyi.search.index.ElasticsearchConnection;
import cn.minyi.search.index.Indices;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.StringUtils;

/**
 * What all parts of the application share.
 */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

	// Its zone is the zone of days and displayed times.
	@Bean
	Clock clock(SearchSettings settings) {
		return Clock.system(settings.zone());
	}

	@Bean
	UnitDirectory units(SearchSettings settings) {
		if (!StringUtils.hasText(settings.units())) {
			return UnitDirectory.shipped();
		}
		return UnitDirectory.read(Path.of(settings.units()));
	}

	@Bean
	ElasticsearchClient elasticsearch(ElasticsearchSettings settings) {
		return ElasticsearchConnection.to(settings.url());
	}

	@Bean
	Visibility visibility(UnitDirectory units) {
		return new Visibility(units);
	}

	@Bean
	ScopedSearch scopedSearch(ElasticsearchClient client, Visibility visibility) {
		return new ScopedSearch(client, visibility, Indices.SUBMISSIONS);
	}

	@Bean
	SecretFiles secretFiles(@Value("${minyi.data}") Path data) {
		return new SecretFiles(data.resolve("secrets"));
	}

	@Bean
	ContactSeal contactSeal(SecretFiles secrets) {
		return ContactSeal.of(secrets);
	}

	@Bean
	KafkaAdmin.NewTopics topics(TopicSettings settings) {
		return new KafkaAdmin.NewTopics(Stream
			.of(Topic.SUBMISSIONS, Topic.CLASSIFICATIONS, Topic.SHADOW_CLASSIFICATIONS, Topic.CASE_EVENTS,
					Topic.CASE_NOTES, Topic.LEDGER, Topic.CHANNELS, Topic.MODEL_EVENTS, Topic.DEAD_LETTERS)
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
