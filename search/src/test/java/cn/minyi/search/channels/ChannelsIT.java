package cn.minyi.search.channels;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.web.Browser;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * Keeps a register in the real log, and counts real items.
 */
class ChannelsIT {

	private static final String UNIT = UnitDirectory.shipped().all().iterator().next().name();

	private static final String NAME = "问卷" + UUID.randomUUID();

	private static Browser browser;

	@BeforeAll
	static void start() {
		browser = Browser
			.of(MockMvcBuilders.webAppContextSetup(TestInstance.context()).apply(springSecurity()).build());
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> TestInstance.bean(Register.class).entries().isPresent());
	}

	@Test
	void countsWhatCameBackAndShowsSourcesWithoutEntry() {
		for (int i = 0; i < 3; i++) {
			TestLog.send(arrival("questionnaire/" + NAME, i));
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(page().select("section:has(#strays) tr").eachText())
				.contains("问卷 questionnaire/" + NAME + " 3 登记"));
		assertThat(save("q-1", "questionnaire", NAME, "4", "", "").getStatus()).isEqualTo(302);
		Document page = page();
		assertThat(page.select("section:has(#all) tbody tr").eachText())
			.anyMatch((row) -> row.startsWith("q-1 问卷 " + NAME + " " + UNIT + " 3 4 75.00%"));
		assertThat(page.select("section:has(#strays) tr").eachText()).noneMatch((row) -> row.contains(NAME));
		String table = new String(
				browser.response(get("/channels/export.csv"), Browser.SUPERVISOR).getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(table).startsWith("\uFEFF编号,渠道,名称")
			.contains("q-1,问卷," + NAME + "," + UNIT + ",questionnaire/" + NAME + ",,4,2026-03-02,,3,75.00%");
	}

	@Test
	void tellsWhoChangesAnEntryThatSomebodyElseHasChanged() {
		save("box-1", "box", "东门", "", "", "");
		String seen = browser.page("/channels?edit=box-1", Browser.SUPERVISOR).select("input[name=seen]").val();
		assertThat(save("box-1", "box", "东门", "", "box-1", seen).getStatus()).isEqualTo(302);
		assertThat(save("box-1", "box", "西门", "", "", "").getStatus()).isEqualTo(409);
		assertThat(save("box-1", "box", "西门", "", "box-1", "other").getStatus()).isEqualTo(409);
		assertThat(browser.page("/channels?edit=box-1", Browser.SUPERVISOR).select("#name").val()).isEqualTo("东门");
		assertThat(page().select("section:has(#all) tbody tr:contains(box-1)").text()).contains("还没有来件");
		browser.send("/channels/box-1/removal", Browser.SUPERVISOR);
		assertThat(page().select("section:has(#all) tbody tr:contains(box-1)")).isEmpty();
	}

	@Test
	void importsATableOrNothingOfIt() {
		String head = "编号,渠道,名称,单位,起用日期\n";
		assertThat(imported(head + "t-1,意见箱,甲," + UNIT + ",2026-03-02\nt-2,信鸽,乙," + UNIT + ",2026-03-02\n"))
			.contains("第 3 行");
		assertThat(page().text()).doesNotContain("t-1");
		imported(head + "t-1,意见箱,甲," + UNIT + ",2026-03-02\nt-2,来电,乙," + UNIT + ",2026-03-02\n");
		assertThat(page().text()).contains("t-1 意见箱 甲", "t-2 来电 乙");
	}

	@Test
	void isForSupervisorsAndAdministratorsOnly() {
		assertThat(browser.response(get("/channels"), Browser.ADMIN).getStatus()).isEqualTo(200);
		assertThat(browser.response(get("/channels"), Browser.CLERK).getStatus()).isEqualTo(403);
		assertThat(browser.response(get("/channels/export.csv"), Browser.HANDLER).getStatus()).isEqualTo(403);
		assertThat(browser.send("/channels", Browser.CLERK, "code", "x").getStatus()).isEqualTo(403);
	}

	@Test
	void saysWhatToMend() {
		MockHttpServletResponse response = browser.send("/channels", Browser.SUPERVISOR, "code", "东 1", "name", "东门");
		assertThat(response.getStatus()).isEqualTo(422);
		Document page = Browser.document(response);
		assertThat(page.select(".mistake").eachText()).hasSize(4);
		assertThat(page.select("#name").val()).isEqualTo("东门");
	}

	private static Document page() {
		return browser.page("/channels", Browser.SUPERVISOR);
	}

	private static MockHttpServletResponse save(String code, String channel, String name, String handedOut,
			String edited, String seen) {
		return browser.send("/channels", Browser.SUPERVISOR, "code", code, "channel", channel, "name", name, "unit",
				UNIT, "handedOut", handedOut, "since", "2026-03-02", "edited", edited, "seen", seen);
	}

	private static String imported(String table) {
		MockMultipartFile file = new MockMultipartFile("file", "a.csv", "text/csv",
				table.getBytes(StandardCharsets.UTF_8));
		try {
			return String.valueOf(MockMvcBuilders.webAppContextSetup(TestInstance.context())
				.apply(springSecurity())
				.build()
				.perform(multipart("/channels/import").file(file).with(csrf()).with(user(Browser.SUPERVISOR)))
				.andReturn()
				.getFlashMap()
				.get("wrong"));
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private static Submission arrival(String source, int number) {
		Submission submission = TestSubmissions.of(Channel.QUESTIONNAIRE, "问卷的例子" + source + number);
		return new Submission(submission.id(), submission.receipt(), Channel.QUESTIONNAIRE, source, null, Instant.now(),
				null, submission.text(), null, null, true, null, null);
	}

}
