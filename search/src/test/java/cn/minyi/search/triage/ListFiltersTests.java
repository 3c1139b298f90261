package cn.minyi.search.triage;

import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Difference;
import cn.minyi.search.index.ItemQuery;
import cn.minyi.search.index.ItemQuery.Order;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

class ListFiltersTests {

	private static final Compared COMPARED = new Compared("t1", null, List.of("t1"));

	@Test
	void readsEveryFilter() {
		ListFilters filters = of("q", " 路灯 ", "category", "NONE", "unit", "urban", "accused", "police", "channel",
				"sms", "area", "教育", "status", "assigned", "review", "true", "classified", "false", "trial",
				"NONE-HEDONISM", "from", "2026-03-01", "to", "2026-03-02", "order", "newest", "after", "x");
		assertThat(filters.unknown()).isEmpty();
		assertThat(filters.toQuery(30, COMPARED)).isEqualTo(new ItemQuery("路灯", Category.NONE, "urban", "police",
				Channel.SMS, SubjectArea.EDUCATION, CaseStatus.ASSIGNED, true, false,
				new ItemQuery.Trial(COMPARED, Difference.pair(Category.NONE, Category.HEDONISM)),
				LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), Order.NEWEST, "x", 30));
	}

	@Test
	void doesNotCompareModelsForThoseWhoMayNot() {
		ListFilters filters = of("trial", "any");
		assertThat(filters.toQuery(30, COMPARED).trial()).isEqualTo(new ItemQuery.Trial(COMPARED, Difference.ANY));
		assertThat(filters.toQuery(30, null).trial()).isNull();
	}

	@Test
	void leavesOutAndNamesWhatItCannotRead() {
		ListFilters filters = of("category", "LAZINESS", "channel", "fax", "from", "gestern", "to", "99999-01-01",
				"review", "maybe", "trial", "NONE-", "status", "", "order", "worst");
		assertThat(filters.values()).isEmpty();
		assertThat(filters.unknown()).containsExactly("category", "channel", "review", "trial", "from", "to", "order");
	}

	@Test
	void readsItsOwnAddressAgain() {
		ListFilters filters = of("q", "50% 的\"路灯\" & +号{x}", "area", "公共安全与执法司法", "after", "ab+/=");
		MultiValueMap<String, String> again = new LinkedMultiValueMap<>();
		UriComponentsBuilder.fromUriString(filters.address("/submissions"))
			.build(true)
			.getQueryParams()
			.forEach((name, values) -> again.add(name, org.springframework.web.util.UriUtils.decode(values.get(0),
					java.nio.charset.StandardCharsets.UTF_8)));
		assertThat(ListFilters.of(again)).isEqualTo(filters);
		assertThat(ListFilters.ofQuery(filters.query())).isEqualTo(filters);
	}

	@Test
	void ignoresADamagedQuery() {
		assertThat(ListFilters.ofQuery("q=%zz&status=closed&&=&area").values()).containsOnlyKeys("status");
	}

	@Test
	void startsAtTheFirstPageAgainWhenAFilterChanges() {
		ListFilters filters = of("q", "路灯", "after", "x");
		assertThat(filters.with("status", "closed").has(ListFilters.AFTER)).isFalse();
		assertThat(filters.without("q").has(ListFilters.AFTER)).isFalse();
		assertThat(filters.with(ListFilters.AFTER, "y").get("q")).isEqualTo("路灯");
	}

	@Test
	void putsTheBestMatchFirstOnlyWhenWordsAreLookedFor() {
		assertThat(of().order()).isEqualTo(Order.NEWEST);
		assertThat(of("q", "路灯").order()).isEqualTo(Order.BEST);
		assertThat(of("q", "路灯", "order", "newest").order()).isEqualTo(Order.NEWEST);
	}

	private static ListFilters of(String... namesAndValues) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			parameters.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return ListFilters.of(parameters);
	}

}
