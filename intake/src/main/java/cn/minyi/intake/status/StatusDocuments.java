package cn.minyi.intake.status;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.PublicStatus;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
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

	private static final byte[] NOTHING = MAPPER.writeValueAsBytes(
			new PublicStatus("", List.of(new PublicStatus.Step(Instant.EPOCH, CaseStatus.ACCEPTED, null)), null, "",
					List.of("", ""), null, List.of(), null));

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
		// A receipt has letters, digits and hyphens only, nothing to escape.
		Request request = new Request("GET", "/" + INDEX + "/_source/" + receipt);
		// Also while the index does not exist, before the first submission.
		request.addParameter("ignore", Integer.toString(HttpStatus.NOT_FOUND.value()));
		try {
			Response response = this.elasticsearch.performRequest(request);
			byte[] content = response.getEntity().getContent().readAllBytes();
			boolean found = response.getStatusLine().getStatusCode() == HttpStatus.OK.value();
			// The same work for a code that does not exist.
			PublicStatus status = MAPPER.readValue(found ? content : NOTHING, PublicStatus.class);
			return found ? Optional.of(status) : Optional.empty();
		}
		catch (IOException | JacksonException ex) {
			throw new StatusUnavailableException(ex);
		}
	}

}
