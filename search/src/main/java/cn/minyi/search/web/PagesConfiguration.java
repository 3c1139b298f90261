package cn.minyi.search.web;

import java.time.Clock;

import cn.minyi.domain.Taxonomy;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What pages need to put things in words.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

	@Bean
	Wording wording(MessageSource messages) {
		return new Wording(messages);
	}

	@Bean
	Times times(Clock clock, Wording words) {
		return new Times(clock, words);
	}

	@Bean
	Taxonomy taxonomy() {
		return Taxonomy.shipped();
	}

}
