package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.index.ItemPage.Count;
import cn.minyi.search.index.ItemPage.Facet;
import cn.minyi.search.index.ItemQuery.Order;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The contract of {@link Items}: counts, restrictions, order and pages, on the real node.
 */
class ItemsIT {

	private static final String WORD = TestArrivals.word();

	private static final Instant FIRST = Instant.parse("2026-03-01T15:30:00Z");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private static final List<Submission> ALL = new ArrayList<>();

	// Seven items, half an hour apart: the first at 23:30 in Shanghai, the others on the
	// next day.
	@BeforeAll
	static void send() {
		TestInstance.context();
		for (int i = 0; i < 7; i++) {
			Channel channel = (i < 4) ? Channel.SMS : Channel.WEB;
			ALL.add(TestArrivals.submission(channel, WORD + " 第" + i + "件 " + WORD.repeat((i == 2) ? 3 : 0),
					FIRST.plusSeconds(1800L * i)));
		}
		for (int i = 0; i < 6; i++) {
			Category category = (i < 3) ? Category.BUREAUCRATISM : Category.NONE;
			TestLog.send(TestArrivals.filed(ALL.get(i), category, (i < 2) ? List.of("urban", "street") : List.of("env"),
					(i == 5) ? List.of("police") : List.of()));
		}
		ALL.forEach(TestLog::send);
		TestLog.send(Case.accepted(ALL.get(0).id()).answer("办好了", new Actor("li", "李受理"), FIRST));
		TestLog.send(new CaseNote.Rated("n1", ALL.get(0).id(), FIRST.plusSeconds(60), Channel.SMS, Rating.DISSATISFIED,
				null));
		TestArrivals.await(WORD, 7);
		Awaitility.await()
			.until(() -> page(query(Category.BUREAUCRATISM, null, null, null)).total() == 3
					&& count(page(query(null, null, null, null)), Facet.STATUS, "closed") == 1
					&& count(page(query(null, null, null, null)), Facet.UNIT, "env") == 4
					&& count(page(query(null, null, null, null)), Facet.RATING, "DISSATISFIED") == 1);
	}

	private static ItemQuery query(@Nullable Category category, @Nullable Channel channel, @Nullable String unit,
			@Nullable CaseStatus status) {
		return new ItemQuery(WORD, category, unit, null, channel, null, status, null, null, null, null, null,
				Order.NEWEST, null, ItemQuery.MAX_SIZE);
	}

	private static ItemQuery days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return new ItemQuery(WORD, null, null, null, null, null, null, null, null, null, from, to, Order.NEWEST, null,
				50);
	}

	private static ItemPage page(ItemQuery query) {
		return TestInstance.bean(Items.class).search(query, TestArrivals.CLERK);
	}

	private static List<Integer> found(ItemPage page) {
		List<String> ids = ALL.stream().map(Submission::id).toList();
		return page.hits().stream().map((hit) -> ids.indexOf(hit.item().submission().id())).toList();
	}

	private static long count(ItemPage page, Facet facet, String value) {
		return page.facets()
			.get(facet)
			.stream()
			.filter((count) -> count.value().equals(value))
			.mapToLong(Count::count)
			.sum();
	}

	@Test
	void findsWhatWritersAreNotContentWith() {
		ItemQuery all = query(null, null, null, null);
		assertThat(found(page(new ItemQuery(all.q(), null, null, null, null, null, null, null, null, null, null, null,
				all.order(), null, all.size(), Rating.DISSATISFIED))))
			.containsExactly(0);
		assertThat(page(new ItemQuery(all.q(), null, null, null, null, null, null, null, null, null, null, null,
				all.order(), null, all.size(), Rating.SATISFIED))
			.total()).isZero();
	}

	@Test
	void showsTheNewestFirstWithAllCounts() {
		ItemPage page = page(query(null, null, null, null));
		assertThat(page.total()).isEqualTo(7);
		assertThat(found(page)).containsExactly(6, 5, 4, 3, 2, 1, 0);
		assertThat(page.next()).isNull();
		assertThat(page.facets().get(Facet.CATEGORY)).containsExactlyInAnyOrder(new Count("BUREAUCRATISM", 3),
				new Count("NONE", 3));
		assertThat(page.facets().get(Facet.UNIT)).containsExactlyInAnyOrder(new Count("env", 4), new Count("urban", 2));
		assertThat(page.facets().get(Facet.CHANNEL)).containsExactly(new Count("sms", 4), new Count("web", 3));
		assertThat(page.facets().get(Facet.STATUS)).containsExactly(new Count("accepted", 6), new Count("closed", 1));
		assertThat(page.facets().get(Facet.AREA)).containsExactly(new Count(SubjectArea.CITY.title(), 6));
		assertThat(page.facets().get(Facet.DAY)).containsExactly(new Count("2026-03-02", 6),
				new Count("2026-03-01", 1));
	}

	@Test
	void ignoresARestrictionInTheCountsOfItsOwnFacetOnly() {
		ItemPage page = page(query(Category.BUREAUCRATISM, null, null, null));
		assertThat(page.total()).isEqualTo(3);
		assertThat(found(page)).containsExactly(2, 1, 0);
		assertThat(page.facets().get(Facet.CATEGORY)).containsExactlyInAnyOrder(new Count("BUREAUCRATISM", 3),
				new Count("NONE", 3));
		assertThat(page.facets().get(Facet.CHANNEL)).containsExactly(new Count("sms", 3));
		assertThat(page.facets().get(Facet.UNIT)).containsExactlyInAnyOrder(new Count("urban", 2), new Count("env", 1));
	}

	@Test
	void joinsRestrictions() {
		assertThat(found(page(query(Category.NONE, Channel.WEB, "env", CaseStatus.ACCEPTED)))).containsExactly(5, 4);
		assertThat(found(page(query(null, null, "urban", null)))).containsExactly(1, 0);
		assertThat(found(page(query(null, null, null, CaseStatus.CLOSED)))).containsExactly(0);
		assertThat(found(page(query(Category.HEDONISM, null, null, null)))).isEmpty();
		assertThat(found(page(new ItemQuery(WORD, null, null, "police", null, SubjectArea.CITY, null, false, null, null,
				null, null, Order.NEWEST, null, 5))))
			.containsExactly(5);
		assertThat(found(page(new ItemQuery(WORD, null, null, null, null, null, null, null, false, null, null, null,
				Order.NEWEST, null, 5))))
			.containsExactly(6);
	}

	@Test
	void countsDaysInTheServicesZone() {
		assertThat(found(page(days(DAY, DAY)))).containsExactly(0);
		assertThat(found(page(days(DAY.plusDays(1), null)))).containsExactly(6, 5, 4, 3, 2, 1);
		assertThat(found(page(days(null, DAY)))).containsExactly(0);
		assertThat(page(days(DAY, DAY)).facets().get(Facet.DAY)).hasSize(2);
	}

	@Test
	void leadsFromPageToPageWithoutGapOrRepetition() {
		for (Order order : Order.values()) {
			List<Integer> seen = new ArrayList<>();
			String after = null;
			int pages = 0;
			do {
				ItemPage page = page(new ItemQuery(WORD, null, null, null, null, null, null, null, null, null, null,
						null, order, after, 2));
				assertThat(page.total()).isEqualTo(7);
				seen.addAll(found(page));
				after = page.next();
				pages++;
			}
			while (after != null && pages < 10);
			assertThat(pages).isEqualTo(4);
			assertThat(seen).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 7).boxed().toList());
		}
	}

	@Test
	void staysWithTheSameItemsWhenNewOnesArriveBetweenTwoPages() {
		String word = TestArrivals.word();
		List<Submission> three = IntStream.range(0, 3)
			.mapToObj((i) -> TestArrivals.submission(Channel.SMS, word, FIRST.plusSeconds(i)))
			.toList();
		three.forEach(TestLog::send);
		TestArrivals.await(word, 3);
		ItemQuery first = new ItemQuery(word, null, null, null, null, null, null, null, null, null, null, null,
				Order.NEWEST, null, 2);
		String next = page(first).next();
		TestLog.send(TestArrivals.submission(Channel.SMS, word, FIRST.plusSeconds(9)));
		TestArrivals.await(word, 4);
		ItemPage second = page(new ItemQuery(word, null, null, null, null, null, null, null, null, null, null, null,
				Order.NEWEST, next, 2));
		assertThat(second.hits()).singleElement()
			.satisfies((hit) -> assertThat(hit.item().submission()).isEqualTo(three.get(0)));
	}

	@Test
	void putsTheBestMatchFirst() {
		assertThat(found(page(TestArrivals.query(WORD + " 第2件", 10)))).startsWith(2);
	}

	@Test
	void refusesACursorThatWasNotGivenOut() {
		assertThatIllegalArgumentException().isThrownBy(() -> page(new ItemQuery(WORD, null, null, null, null, null,
				null, null, null, null, null, null, Order.NEWEST, "abc", 2)));
	}

	@Test
	void refusesPagesOfAnotherSize() {
		for (int size : new int[] { 0, -1, ItemQuery.MAX_SIZE + 1 }) {
			assertThatIllegalArgumentException().isThrownBy(() -> page(TestArrivals.query(null, size)));
		}
	}

	@Test
	void findsAnItemByItsReceiptHoweverItIsTyped() {
		Submission wanted = ALL.get(3);
		assertThat(TestArrivals.find(wanted.receipt())).containsExactly(wanted.id());
		assertThat(TestArrivals.find(wanted.receipt().replace("-", " ").toLowerCase(Locale.ROOT)))
			.containsExactly(wanted.id());
	}

	@Test
	void listsEverythingIfNothingIsTyped() {
		assertThat(page(TestArrivals.query(null, 1)).total()).isGreaterThanOrEqualTo(7)
			.isEqualTo(page(TestArrivals.query("  ", 1)).total());
	}

	@Test
	void readsTheWholeItem() {
		Item item = TestInstance.bean(Items.class).find(ALL.get(0).id(), TestArrivals.CLERK).orElseThrow();
		assertThat(item.submission()).isEqualTo(ALL.get(0));
		assertThat(item.followUp().status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(item.filing().responsible()).containsExactly("urban", "street");
		assertThat(TestInstance.bean(Items.class).find("nobody", TestArrivals.CLERK)).isEmpty();
		assertThat(TestInstance.bean(Items.class).find("x".repeat(1000), TestArrivals.CLERK)).isEmpty();
		assertThat(TestInstance.bean(Items.class).find("../_search", TestArrivals.CLERK)).isEmpty();
	}

}
