package cn.minyi.search.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;

/**
 * The concrete indices: makes, finds, swaps and removes them.
 */
final class Generations {

	private static final String PREFIX = Indices.SUBMISSIONS + '-';

	private static final int BAD_REQUEST = 400;

	private static final int NOT_FOUND = 404;

	private final ElasticsearchClient client;

	Generations(ElasticsearchClient client) {
		this.client = client;
	}

	/**
	 * The index that is searched. It and the index of public states are made if missing.
	 * @return the one behind the alias
	 * @throws IOException if Elasticsearch cannot be reached
	 */
	Generation current() throws IOException {
		if (!this.client.indices().exists((exists) -> exists.index(Indices.STATUS)).value()) {
			create(Indices.STATUS, "status.json", List.of());
		}
		else {
			// Made before a writer was looked for by phone number.
			this.client.indices()
				.putMapping((mapping) -> mapping.index(Indices.STATUS)
					.properties("phoneHash", (property) -> property.keyword((keyword) -> keyword)));
		}
		Optional<Generation> current = find();
		if (current.isPresent()) {
			return current.get();
		}
		String first = name(1);
		create(first, "submissions.json", List.of(Indices.SUBMISSIONS, Generation.writeAlias(first)));
		return find().orElseThrow(() -> new IOException("the alias " + Indices.SUBMISSIONS + " does not appear"));
	}

	/**
	 * The index that is searched.
	 * @return empty if there is none yet
	 * @throws IOException if Elasticsearch cannot be reached
	 */
	Optional<Generation> find() throws IOException {
		try {
			Collection<String> indices = this.client.indices()
				.getAlias((alias) -> alias.name(Indices.SUBMISSIONS))
				.result()
				.keySet();
			if (indices.size() > 1) {
				throw new IOException("several indices are behind the alias " + Indices.SUBMISSIONS);
			}
			return indices.isEmpty() ? Optional.empty() : Optional.of(generation(indices.iterator().next()));
		}
		catch (ElasticsearchException ex) {
			if (ex.status() == NOT_FOUND) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	/**
	 * Adds fields that an older program did not know.
	 * @param generation to be written
	 * @throws IOException if Elasticsearch cannot be reached
	 * @throws ElasticsearchException if a field changed its type, which needs a rebuild
	 */
	void updateMapping(Generation generation) throws IOException {
		try (InputStream content = Generations.class.getResourceAsStream("submissions.json")) {
			String mappings = RecordJsonMapper.JSON.readTree(content).get("mappings").toString();
			this.client.indices()
				.putMapping((mapping) -> mapping.index(generation.index()).withJson(new StringReader(mappings)));
		}
	}

	/**
	 * Makes the next index, which is not searched yet and not refreshed until then.
	 * @return empty
	 * @throws IOException if Elasticsearch cannot be reached
	 */
	Generation next() throws IOException {
		String last = all().last();
		String next = name(Integer.parseInt(last.substring(PREFIX.length())) + 1);
		create(next, "submissions.json", List.of(Generation.writeAlias(next)));
		this.client.indices()
			.putSettings((settings) -> settings.index(next)
				.settings((values) -> values.refreshInterval((interval) -> interval.time("-1"))));
		return generation(next);
	}

	/**
	 * Indices that are not searched: left by a rebuild that did not end.
	 * @return oldest first
	 * @throws IOException if Elasticsearch cannot be reached
	 */
	List<Generation> leftovers() throws IOException {
		Optional<String> current = find().map(Generation::index);
		TreeSet<String> names = all();
		current.ifPresent(names::remove);
		return names.stream().map(this::generationUnchecked).toList();
	}

	/**
	 * Makes an index fit to be searched.
	 * @param generation that is nearly complete
	 * @throws IOException if Elasticsearch cannot be reached
	 */
	void prepare(Generation generation) throws IOException {
		this.client.indices()
			.putSettings((settings) -> settings.index(generation.index())
				.settings((values) -> values.refreshInterval((interval) -> interval.time(refreshInterval()))));
		refresh(generation);
	}

	/**
	 * Lets searches go to another index from one moment to the next.
	 * @param from searched until now
	 * @param to complete
	 * @throws IOException if Elasticsearch cannot be reached
	 */
	void swap(Generation from, Generation to) throws IOException {
		refresh(to);
		this.client.indices()
			.updateAliases((update) -> update.actions(
					Action.of((action) -> action
						.remove((remove) -> remove.index(from.index()).alias(Indices.SUBMISSIONS).mustExist(true))),
					Action.of((action) -> action.add((add) -> add.index(to.index()).alias(Indices.SUBMISSIONS)))));
	}

	private void refresh(Generation generation) throws IOException {
		this.client.indices().refresh((refresh) -> refresh.index(generation.index()));
	}

	void delete(Generation generation) throws IOException {
		this.client.indices().delete((delete) -> delete.index(generation.index()).ignoreUnavailable(true));
	}

	private TreeSet<String> all() throws IOException {
		TreeSet<String> names = new TreeSet<>(
				this.client.indices().get((get) -> get.index(PREFIX + '*')).result().keySet());
		// Whatever else bears such a name was not made here.
		names.removeIf((name) -> !name.substring(PREFIX.length()).matches("[0-9]{6}"));
		return names;
	}

	private Generation generationUnchecked(String index) {
		try {
			return generation(index);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Generation generation(String index) throws IOException {
		String uuid = this.client.indices()
			.getSettings((settings) -> settings.index(index))
			.get(index)
			.settings()
			.index()
			.uuid();
		return new Generation(index, uuid);
	}

	private void create(String index, String resource, List<String> aliases) throws IOException {
		try (InputStream content = Generations.class.getResourceAsStream(resource)) {
			this.client.indices().create((create) -> {
				create.index(index).withJson(content);
				aliases.forEach((alias) -> create.aliases(alias, (none) -> none));
				return create;
			});
		}
		catch (ElasticsearchException ex) {
			if (ex.status() != BAD_REQUEST || !"resource_already_exists_exception".equals(ex.error().type())) {
				throw ex;
			}
			// Another instance was first.
		}
	}

	private static String refreshInterval() {
		try (InputStream content = Generations.class.getResourceAsStream("submissions.json")) {
			return RecordJsonMapper.JSON.readTree(content).at("/settings/refresh_interval").asString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(int number) {
		return PREFIX + String.format(Locale.ROOT, "%06d", number);
	}

}
