package cn.minyi.intake.status;

import java.net.URI;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Elasticsearch is.
 *
 * @param url scheme, host and port; with {@code user:password@} if it asks for them
 */
@Validated
@ConfigurationProperties("minyi.elasticsearch")
record ElasticsearchSettings(@NotNull @DefaultValue("http://localhost:9200") URI url) {

	@Override
	public String toString() {
		return "ElasticsearchSettings[" + this.url.getHost() + "]";
	}

}
