package cn.minyi.search.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.ItemPage.Facet;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.TestArrivals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What each role finds of real documents. A handler must not learn of the others by any
 * way: hit, number, facet, receipt or direct look.
 */
class VisibilityIT {

	private static final String WORD = TestArrivals.word();

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Actor CLERK = new Actor("li", "李受理");

	// Letters: u assigned to urban, h to housing, - to nobody; after it whom it is about.
	private static final Map<String, Submission> SENT = new TreeMap<>();

	@BeforeAll
	static void send() {
		TestInstance.context();
		send("u", "urban", List.of());
		send("u-about-police", "urban", List.of("police"));
		send("u-about-urban", "urban", List.of("urban"));
		send("u-later-about-urban", null, List.of());
		send("h", "housing", List.of());
		send("h-about-urban", "housing", List.of("urban"));
		send("-", null, List.of());
		send("-about-urban", null, List.of("urban"));
		Submission late = SENT.get("u-later-about-urban");
		CaseEvent.Assigned assigned = Case.accepted(late.id())
			.assign("urban", TODAY, null, TODAY, CLERK, late.receivedAt());
		TestLog.send(assigned);
		TestLog.send(Case.accepted(late.id())
			.apply(assigned)
			.correct(Category.BUREAUCRATISM, List.of(), List.of("discipline"), List.of("urban"), null, CLERK,
					late.receivedAt()));
		Awaitility.await()
			.until(() -> page(WORD, viewer(Role.CLERK, null)).hits()
				.stream()
				.mapToLong((hit) -> hit.item().followUp().version() + ((hit.item().classification() != null) ? 1 : 0))
				.sum() == 15);
	}

	private static void send(String name, @Nullable String handler, List<String> accused) {
		Submission submission = TestArrivals.submission(Channel.SMS, WORD + ' ' + name, Instant.now());
		SENT.put(name, submission);
		TestLog.send(submission);
		TestLog.send(TestArrivals.filed(submission, Category.BUREAUCRATISM, List.of("urban"), accused));
		if (handler != null) {
			TestLog.send(
					Case.accepted(submission.id()).assign(handler, TODAY, null, TODAY, CLERK, submission.receivedAt()));
		}
	}

	private static Viewer viewer(Role role, @Nullable String unit) {
		return new Viewer("x", "某", role, unit);
	}

	private static ItemPage page(String q, Viewer viewer) {
		return TestInstance.bean(Items.class).search(TestArrivals.query(q, 100), viewer);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none", textBlock = """
			CLERK,      none,    - -about-urban h h-about-urban u u-about-police u-about-urban u-later-about-urban
			SUPERVISOR, none,    - -about-urban h h-about-urban u u-about-police u-about-urban u-later-about-urban
			ADMIN,      none,    - -about-urban h h-about-urban u u-about-police u-about-urban u-later-about-urban
			COLLECTOR,  none,    ''
			HANDLER,    urban,   u u-about-police
			HANDLER,    housing, h h-about-urban
			HANDLER,    police,  ''
			HANDLER,    none,    ''
			""")
	void findsOnlyWhatTheRoleMayKnowOf(Role role, @Nullable String unit, String names) {
		Viewer viewer = viewer(role, unit);
		List<String> allowed = names.isEmpty() ? List.of() : List.of(names.split(" "));
		List<String> ids = allowed.stream().map((name) -> SENT.get(name).id()).toList();
		ItemPage page = page(WORD, viewer);
		assertThat(page.hits().stream().map((hit) -> hit.item().submission().id()))
			.containsExactlyInAnyOrderElementsOf(ids);
		assertThat(page.total()).isEqualTo(ids.size());
		for (Facet facet : List.of(Facet.CHANNEL, Facet.DAY, Facet.STATUS, Facet.CATEGORY, Facet.AREA)) {
			assertThat(page.facets().get(facet).stream().mapToLong(ItemPage.Count::count).sum()).as(facet.name())
				.isEqualTo(ids.size());
		}
		SENT.forEach((name, submission) -> {
			boolean may = allowed.contains(name);
			assertThat(TestInstance.bean(Items.class).find(submission.id(), viewer).isPresent()).as(name)
				.isEqualTo(may);
			assertThat(page(submission.receipt(), viewer).total()).as(name).isEqualTo(may ? 1 : 0);
		});
	}

	@Test
	void keepsToTheFilterWhateverElseIsAsked() throws Exception {
		ScopedSearch search = TestInstance.bean(ScopedSearch.class);
		Query everything = Query.of((query) -> query.matchAll((all) -> all));
		SearchResponse<Void> answer = search.search(viewer(Role.HANDLER, "urban"), everything,
				(request) -> request.query(everything)
					.size(0)
					.trackTotalHits((total) -> total.enabled(true))
					.postFilter((filter) -> filter.term((term) -> term.field("accused").value("urban")))
					.aggregations("accused", (accused) -> accused.terms((terms) -> terms.field("accused"))),
				Void.class);
		assertThat(answer.hits().total().value()).isZero();
		assertThat(answer.aggregations().get("accused").sterms().buckets().array())
			.noneMatch((bucket) -> bucket.key().stringValue().equals("urban"));
	}

	@Test
	void refusesWhatWouldLookBeyondTheFilter() {
		refused((request) -> request.index("*"));
		refused((request) -> request.aggregations("all", (all) -> all.global((global) -> global)));
		refused((request) -> request.aggregations("urban",
				(urban) -> urban.filter((filter) -> filter.matchAll((all) -> all))
					.aggregations("all", (all) -> all.global((global) -> global))));
		refused((request) -> request.suggest((suggest) -> suggest.text("路灯")
			.suggesters("words", (words) -> words.term((term) -> term.field("words")))));
		refused((request) -> request.knn((knn) -> knn.field("words").queryVector(1F).k(1)));
	}

	private static void refused(UnaryOperator<SearchRequest.Builder> rest) {
		assertThatIllegalArgumentException().isThrownBy(() -> TestInstance.bean(ScopedSearch.class)
			.search(viewer(Role.HANDLER, "urban"), Query.of((query) -> query.matchAll((all) -> all)), rest,
					Void.class));
	}

}
