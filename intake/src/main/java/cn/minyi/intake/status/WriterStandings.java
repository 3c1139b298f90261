package cn.minyi.intake.status;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.intake.notice.CaseStandings;
import cn.minyi.intake.submission.IntakeUnavailableException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads for letters and commands what the status page reads.
 */
@Component
final class WriterStandings implements CaseStandings {

	private static final int MOST = 500;

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private final StatusDocuments documents;

	private final RestClient elasticsearch;

	WriterStandings(StatusDocuments documents, RestClient elasticsearch) {
		this.documents = documents;
		this.elasticsearch = elasticsearch;
	}

	@Override
	public Optional<PublicStatus> of(String receipt) {
		try {
			return this.documents.find(receipt);
		}
		catch (StatusUnavailableException ex) {
			throw new IntakeUnavailableException("Elasticsearch does not answer", ex);
		}
	}

	@Override
	public List<PublicStatus> by(String phoneHash) {
		Request request = new Request("POST", "/minyi-status/_search");
		// A hash has hex digits only, nothing to escape.
		request.setJsonEntity("{\"size\":" + MOST + ",\"query\":{\"term\":{\"phoneHash\":\"" + phoneHash + "\"}}}");
		try (InputStream content = this.elasticsearch.performRequest(request).getEntity().getContent()) {
			return StreamSupport.stream(MAPPER.readTree(content).path("hits").path("hits").spliterator(), false)
				.map((hit) -> MAPPER.treeToValue(hit.path("_source"), PublicStatus.class))
				.sorted(Comparator.comparing(WriterStandings::arrived).reversed())
				.toList();
		}
		catch (ResponseException ex) {
			// Before the first submission there is no index.
			if (ex.getResponse().getStatusLine().getStatusCode() == HttpStatus.NOT_FOUND.value()) {
				return List.of();
			}
			throw new IntakeUnavailableException("Elasticsearch does not answer", ex);
		}
		catch (IOException | JacksonException ex) {
			throw new IntakeUnavailableException("Elasticsearch does not answer", ex);
		}
	}

	private static Instant arrived(PublicStatus status) {
		return status.steps().get(0).at();
	}

}
