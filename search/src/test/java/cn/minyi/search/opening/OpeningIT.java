package cn.minyi.search.opening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.OpeningPage;
import cn.minyi.search.index.OpeningQuery;
import cn.minyi.search.index.Openings;
import cn.minyi.search.index.TestArrivals;
import cn.minyi.search.web.Browser;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Who learns what of what is sealed, from the real index and through the real log.
 */
class OpeningIT {

	private static final String WORD = TestArrivals.word();

	private static final Instant RECEIVED = Instant.now().truncatedTo(ChronoUnit.MILLIS);

	private static final Contact CONTACT = new Contact("欧阳小兰", "19900001234", "lan@example.cn", null);

	// What only the opened page may hold.
	private static final List<String> PLAIN = List.of(CONTACT.name(), CONTACT.phone(), CONTACT.mail());

	private static Submission submission;

	private static CaseNote.Added added;

	private static Browser browser;

	@BeforeAll
	static void send() {
		MockMvc http = MockMvcBuilders.webAppContextSetup(TestInstance.context())
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
		browser = Browser.of(http);
		ContactSeal seal = TestInstance.bean(ContactSeal.class);
		Submission plain = TestArrivals.submission(Channel.WEB, WORD + " 打***********找****", RECEIVED);
		String original = seal.sealText("{\"text\":\"" + WORD + " 打19900001234找欧阳小兰\"}", plain.id());
		submission = new Submission(plain.id(), plain.receipt(), Channel.WEB, "网页", null, RECEIVED, null, plain.text(),
				null, null, false, seal.seal(CONTACT, plain.id()), original,
				List.of(new Attachment("ab".repeat(32), "照片.jpg", "image/jpeg", 9)), List.of("cd".repeat(32)));
		added = new CaseNote.Added("n1", plain.id(), RECEIVED, Channel.WEB, "写信到**************",
				seal.sealText("{\"text\":\"写信到lan@example.cn\"}", plain.id()), List.of());
		TestLog.send(submission);
		TestLog.send(TestArrivals.filed(submission, Category.NONE, List.of("urban"), List.of()));
		TestLog.send(added);
		TestLog.send(Case.accepted(plain.id())
			.assign("urban", LocalDate.now().plusDays(9), null, LocalDate.now(), new Actor("wang", "王芳"), RECEIVED));
		TestArrivals.await(WORD, 1);
		Awaitility.await()
			.until(() -> TestInstance.bean(Items.class)
				.find(plain.id(), Browser.HANDLER.viewer())
				.filter((item) -> item.notes().all().size() == 1)
				.isPresent());
		Awaitility.await()
			.until(() -> text(browser.response(get("/api/submissions").param("q", WORD), Browser.HANDLER))
				.contains(plain.receipt()));
	}

	private static String text(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static void assertNothingSealed(String address, StaffUser viewer, MockHttpServletResponse response) {
		SealedContact sealed = submission.contact();
		assertThat(text(response)).as("%s as %s", address, viewer.viewer().role())
			.doesNotContain(PLAIN)
			.doesNotContain(sealed.sealed(), sealed.phoneHash(), sealed.mailHash(), submission.sealedOriginal(),
					added.sealedOriginal(), submission.statusKeys().get(0));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/submissions?q=WORD", "/submissions/ID", "/submissions/ID?q=WORD", "/api/submissions?q=WORD",
					"/api/submissions/ID", "/openings", "/openings.csv?from=2026-01-01&to=2026-12-31", "/trends",
					"/submissions/ID/opening", "/submissions/ID?lang=en" })
	void showsNothingSealedOnAnyPageOrExport(String pattern) {
		String address = pattern.replace("WORD", WORD).replace("ID", submission.id());
		for (StaffUser viewer : List.of(Browser.HANDLER, Browser.CLERK, Browser.SUPERVISOR, Browser.ADMIN)) {
			assertNothingSealed(address, viewer, browser.response(get(address), viewer));
		}
		// The handler does see the item, or this would say nothing.
		if (address.contains(submission.id()) && !address.endsWith("opening")) {
			assertThat(browser.response(get(address), Browser.HANDLER).getStatus()).isEqualTo(200);
			assertThat(text(browser.response(get(address), Browser.HANDLER))).contains(WORD, "写信到**************");
		}
	}

	@Test
	void findsNobodyByWhatIsSealed() {
		for (String sealed : PLAIN) {
			assertThat(text(browser.response(get("/api/submissions").param("q", '"' + sealed + '"'), Browser.ADMIN)))
				.doesNotContain(submission.id());
		}
	}

	@Test
	void opensForThoseWhoMayAndOnlyThere() {
		String address = "/submissions/" + submission.id() + "/opening";
		for (StaffUser viewer : List.of(Browser.CLERK, Browser.SUPERVISOR, Browser.ADMIN)) {
			MockHttpServletResponse response = browser.send(address, viewer, "reason", "核实反映的地点");
			assertThat(response.getStatus()).isEqualTo(200);
			assertThat(text(response)).contains(PLAIN).contains("打19900001234找欧阳小兰", "写信到lan@example.cn");
			assertThat(response.getHeader("Cache-Control")).contains("no-store");
		}
		MockHttpServletResponse response = browser.send(address, Browser.HANDLER, "reason", "核实反映的地点");
		assertThat(response.getStatus()).isEqualTo(403);
		assertNothingSealed(address, Browser.HANDLER, response);
		Awaitility.await()
			.untilAsserted(() -> assertThat(TestInstance.bean(Items.class)
				.find(submission.id(), Browser.CLERK.viewer())
				.orElseThrow()
				.notes()
				.of(CaseNote.Opened.class)).extracting((opened) -> opened.by().account())
				.contains("wang", "li", "admin")
				.doesNotContain("zhao"));
	}

	@Test
	void countsWhoOpenedHowManyOnWhichDay() {
		String one = sendOpened("a-" + WORD, 3, Instant.parse("2026-01-05T15:59:00Z"));
		String other = sendOpened("a-" + WORD, 2, Instant.parse("2026-01-05T16:01:00Z"));
		sendOpened("b-" + WORD, 1, Instant.parse("2026-01-06T01:00:00Z"));
		LocalDate fifth = LocalDate.of(2026, 1, 5);
		OpeningQuery mine = new OpeningQuery("a-" + WORD, fifth.minusDays(1), fifth.plusDays(1), 4);
		Awaitility.await().until(() -> search(mine).people().size() == 2 && search(mine).total() == 5);
		OpeningPage page = search(mine);
		assertThat(page.openings()).extracting(OpeningPage.Opening::submissionId)
			.containsExactly(other, other, one, one);
		assertThat(page.people()).containsExactlyInAnyOrder(
				new OpeningPage.Person(new Actor("a-" + WORD, "甲"), 5,
						List.of(new OpeningPage.Day(fifth.plusDays(1), 2), new OpeningPage.Day(fifth, 3))),
				new OpeningPage.Person(new Actor("b-" + WORD, "甲"), 1,
						List.of(new OpeningPage.Day(fifth.plusDays(1), 1))));
		OpeningPage day = search(new OpeningQuery("a-" + WORD, fifth, fifth, 10));
		assertThat(day.total()).isEqualTo(3);
		assertThat(day.openings()).hasSize(3)
			.isSortedAccordingTo((first, second) -> second.at().compareTo(first.at()))
			.allMatch((each) -> each.reason().equals("核实"));
	}

	private static OpeningPage search(OpeningQuery query) {
		return TestInstance.bean(Openings.class).search(query, Browser.SUPERVISOR.viewer());
	}

	private static String sendOpened(String account, int times, Instant from) {
		Submission item = TestArrivals.submission(Channel.SMS, WORD + "x", from);
		TestLog.send(item);
		for (int i = 0; i < times; i++) {
			TestLog.send(new CaseNote.Opened("o" + i, item.id(), from.plusSeconds(i), new Actor(account, "甲"), "核实"));
		}
		return item.id();
	}

}
