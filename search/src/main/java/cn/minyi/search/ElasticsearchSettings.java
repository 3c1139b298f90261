package cn.minyi.search;

import java.net.URI;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The Elasticsearch to use.
 *
 * @param url its address, default http://localhost:9200; may hold user and password
 */
@Validated
@ConfigurationProperties("minyi.elasticsearch")
record ElasticsearchSettings(@NotNull URI url) {

}
