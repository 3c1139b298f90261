package cn.minyi.search;

import java.time.Duration;

import cn.minyi.search.index.Indices;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/**
 * One running instance of search on the real servers, shared by all tests of this JVM.
 */
public final class TestInstance {

	private static @Nullable WebApplicationContext running;

	private TestInstance() {
	}

	/**
	 * The instance, started when it is first asked for.
	 * @return its context
	 */
	public static synchronized WebApplicationContext context() {
		if (running == null) {
			running = start();
		}
		return running;
	}

	private static WebApplicationContext start() {
		WebApplicationContext context = (WebApplicationContext) SearchApplication.builder()
			.run("--server.port=0", "--minyi.data=" + TestServers.directory("data"),
					"--spring.kafka.bootstrap-servers=" + TestServers.kafka(),
					"--minyi.elasticsearch.url=" + TestServers.elasticsearch(), "--minyi.admin-password=for-tests-only",
					"--minyi.ledger.round=300ms", "--minyi.ledger.grace=500ms", "--logging.structured.format.console=");
		ElasticsearchClient client = context.getBean(ElasticsearchClient.class);
		// The indexer makes topics and index in the background.
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> client.indices().existsAlias((alias) -> alias.name(Indices.SUBMISSIONS)).value());
		return context;
	}

	/**
	 * A part of the instance.
	 * @param type its type
	 * @param <T> its type
	 * @return the bean
	 */
	public static <T> T bean(Class<T> type) {
		return context().getBean(type);
	}

	/**
	 * Where the instance serves.
	 * @return a URL without a slash at the end
	 */
	public static String url() {
		return "http://localhost:" + bean(WebServerApplicationContext.class).getWebServer().getPort();
	}

}
