package cn.minyi.search.index;

import java.time.Clock;

import cn.minyi.search.hanlp.Words;
import co.elastic.clients.elasticsearch.ElasticsearchClient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The parts of the index that know nothing of Spring.
 */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

	@Bean
	Words words() {
		return new Words();
	}

	@Bean
	Generations generations(ElasticsearchClient client) {
		return new Generations(client);
	}

	@Bean
	Projectors projectors(ElasticsearchClient client, Clock clock, Words words) {
		return new Projectors(client, clock.getZone(), words);
	}

}
