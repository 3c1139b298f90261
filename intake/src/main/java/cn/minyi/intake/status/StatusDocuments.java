package cn.minyi.intake.status;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import cn.minyi.domain.followup.PublicStatus;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The documents that the indexer writes for citizens, one by receipt code.
 */
@Component
final class StatusDocuments {

	private static final String INDEX = "minyi-status";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final RestClient elasticsearch;

	StatusDocuments(RestClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	/**
	 * Finds a status.
	 * @param receipt a receipt code in its usual form
	 * @return empty if there is none, or none yet
	 * @throws StatusUnavailableException if Elasticsearch does not answer
	 */
	Optional<PublicStatus> find(String receipt) {
		try {
			// A receipt has letters, digits and hyphens only, nothing to escape.
			Request request = new Request("GET", "/" + INDEX + "/_source/" + receipt);
			try (InputStream content = this.elasticsearch.performRequest(request).getEntity().getContent()) {
				return Optional.of(MAPPER.readValue(content, PublicStatus.class));
			}
		}
		catch (ResponseException ex) {
			// Also while the index does not exist, before the first submission.
			if (ex.getResponse().getStatusLine().getStatusCode() == HttpStatus.NOT_FOUND.value()) {
				return Optional.empty();
			}
			throw new StatusUnavailableException(ex);
		}
		catch (IOException | JacksonException ex) {
			throw new StatusUnavailableException(ex);
		}
	}

}
