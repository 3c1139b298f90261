package cn.minyi.search.index;

import java.time.ZoneId;

import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.hanlp.Words;
import co.elastic.clients.elasticsearch.ElasticsearchClient;

/**
 * Makes projectors, the same for the live indexer and a rebuild.
 */
final class Projectors {

	private final ElasticsearchClient client;

	private final Projection projection;

	private final DocumentForm form;

	Projectors(ElasticsearchClient client, ZoneId zone, Words words) {
		this.client = client;
		this.projection = new Projection(zone);
		this.form = new DocumentForm(this.projection, words);
	}

	Projector into(Generation generation) {
		return new Projector(new Documents(this.client, generation), this.projection, this.form);
	}

	Markers markers(ScopedSearch search) {
		return new Markers(search, this.form);
	}

}
