package cn.minyi.search.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.TestArrivals;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The JSON that other programs rely on, from the real index.
 */
class SubmissionsApiIT {

	private static final String WORD = TestArrivals.word();

	private static final Instant RECEIVED = Instant.parse("2026-03-02T01:02:03.004Z");

	private static final Submission WAITING = TestArrivals.submission(Channel.BOX, WORD, RECEIVED.minusSeconds(60));

	private static final Submission FILED = filed();

	private static MockMvc http;

	private static Submission filed() {
		Submission plain = TestArrivals.submission(Channel.MAIL, WORD + "，没人管", RECEIVED);
		return new Submission(plain.id(), plain.receipt(), Channel.MAIL, "public@example.org", RECEIVED.minusSeconds(5),
				RECEIVED, "路灯", plain.text(), "幸福路", "城管", false,
				new SealedContact("s1.sealed-contact", "phone-hash", "mail-hash"), "s1.sealed-original");
	}

	@BeforeAll
	static void send() {
		http = MockMvcBuilders.webAppContextSetup(TestInstance.context())
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
		TestLog.send(WAITING);
		TestLog.send(FILED);
		TestLog.send(TestArrivals.filed(FILED, Category.BUREAUCRATISM, List.of("street", "env"), List.of("urban")));
		TestLog.send(Case.accepted(FILED.id())
			.assign("street", LocalDate.of(2026, 3, 9), "请办理", LocalDate.of(2026, 3, 2), new Actor("li", "李受理"),
					RECEIVED));
		TestArrivals.await(WORD, 2);
		Awaitility.await()
			.until(() -> TestInstance.bean(Items.class)
				.find(FILED.id(), TestArrivals.CLERK)
				.filter((item) -> item.classification() != null && item.followUp().version() == 1)
				.isPresent());
		Awaitility.await()
			.until(() -> get("/api/submissions?q={q}&category=BUREAUCRATISM", WORD).getContentAsString()
				.contains("\"assigned\""));
	}

	private static MockHttpServletResponse get(String path, Object... variables) throws Exception {
		return as(new Viewer("admin", "管理员", Role.ADMIN, null), path, variables);
	}

	private static MockHttpServletResponse as(Viewer viewer, String path, Object... variables) throws Exception {
		MockHttpServletResponse response = http
			.perform(MockMvcRequestBuilders.get(path, variables)
				.with(SecurityMockMvcRequestPostProcessors.user(new StaffUser(viewer, "$2"))))
			.andReturn()
			.getResponse();
		response.setCharacterEncoding("UTF-8");
		return response;
	}

	private static JsonNode json(MockHttpServletResponse response) throws Exception {
		return JsonMapper.builder().build().readTree(response.getContentAsString());
	}

	@Test
	void listsItemsInTheFormOfTheContract() throws Exception {
		JsonNode answer = json(get("/api/submissions?q={q}", FILED.receipt()));
		assertThat(answer).isEqualTo(JsonMapper.builder().build().readTree("""
				{"total": 1, "items": [{"id": "%s", "receipt": "%s", "channel": "mail",
				 "receivedAt": "2026-03-02T01:02:03.004Z", "text": "路灯\\n%s，没人管", "category": "BUREAUCRATISM",
				 "secondary": [], "responsible": ["street"], "accused": ["urban"], "status": "assigned"}]}
				""".formatted(FILED.id(), FILED.receipt(), WORD)));
	}

	@Test
	void givesNoCategoryToWhatWaitsForTheClassifier() throws Exception {
		JsonNode item = json(get("/api/submissions?q={q}&channel=box", WORD)).at("/items/0");
		assertThat(item.get("id").stringValue()).isEqualTo(WAITING.id());
		assertThat(item.get("category").isNull()).isTrue();
		assertThat(item.get("responsible").isEmpty()).isTrue();
		assertThat(item.get("status").stringValue()).isEqualTo("accepted");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			category=BUREAUCRATISM, 1
			category=NONE,          0
			unit=street,            1
			unit=urban,             0
			channel=mail,           1
			channel=MAIL,           1
			channel=sms,            0
			category=&unit=&size=,  2
			size=1,                 2
			size=200,               2
			""")
	void restrictsBy(String parameters, int total) throws Exception {
		JsonNode answer = json(get("/api/submissions?q={q}&" + parameters, WORD));
		assertThat(answer.get("total").intValue()).isEqualTo(total);
		assertThat(answer.get("items").size()).isEqualTo(parameters.equals("size=1") ? 1 : total);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			size=0            | size 必须是 1 到 200 的整数。
			size=201          | size 必须是 1 到 200 的整数。
			size=-1           | size 必须是 1 到 200 的整数。
			size=many         | size 必须是 1 到 200 的整数。
			size=99999999999  | size 必须是 1 到 200 的整数。
			channel=pigeon    | channel 只能是 sms、web、mail、box、phone、visit、questionnaire、inspection。
			category=形式主义 | category 只能是 FORMALISM、BUREAUCRATISM、HEDONISM、EXTRAVAGANCE、NONE。
			""")
	void saysWhatIsWrongWithAParameter(String parameters, String sentence) throws Exception {
		MockHttpServletResponse response = get("/api/submissions?" + parameters);
		assertThat(response.getStatus()).isEqualTo(400);
		assertThat(json(response).get("error").stringValue()).isEqualTo(sentence);
	}

	@Test
	void refusesEndlessText() throws Exception {
		assertThat(get("/api/submissions?q={q}", "长".repeat(301)).getStatus()).isEqualTo(400);
	}

	@Test
	void givesTheWholeItemWithoutTheSender() throws Exception {
		MockHttpServletResponse response = get("/api/submissions/{id}", FILED.id());
		JsonNode item = json(response);
		assertThat(item.get("receipt").stringValue()).isEqualTo(FILED.receipt());
		assertThat(item.get("text").stringValue()).isEqualTo(FILED.wholeText());
		assertThat(item.get("subject").stringValue()).isEqualTo("路灯");
		assertThat(item.get("place").stringValue()).isEqualTo("幸福路");
		assertThat(item.get("contactGiven").booleanValue()).isTrue();
		assertThat(item.at("/classification/model").stringValue()).isEqualTo("test-1");
		assertThat(item.at("/history/0/type").stringValue()).isEqualTo("assigned");
		assertThat(item.at("/history/0/deadline").stringValue()).isEqualTo("2026-03-09");
		assertThat(item.at("/version").intValue()).isEqualTo(1);
		assertThat(item.at("/times/sentAt").stringValue()).isEqualTo("2026-03-02T01:01:58.004Z");
		assertThat(item.at("/times/recordedAt").isString()).isTrue();
		assertThat(item.at("/times/classifiedAt").isString()).isTrue();
		assertThat(response.getContentAsString()).doesNotContain("sealed-contact", "sealed-original", "phone-hash",
				"mail-hash");
	}

	@Test
	void showsAHandlerOnlyWhatTheUnitMayKnow() throws Exception {
		Viewer street = new Viewer("s", "街道", Role.HANDLER, "street");
		Viewer urban = new Viewer("u", "城管", Role.HANDLER, "urban");
		assertThat(json(as(street, "/api/submissions?q={q}", WORD)).get("total").intValue()).isEqualTo(1);
		assertThat(json(as(urban, "/api/submissions?q={q}", WORD)).get("total").intValue()).isZero();
		MockHttpServletResponse response = as(urban, "/api/submissions/{id}", FILED.id());
		assertThat(response.getStatus()).isEqualTo(404);
		assertThat(response.getContentAsString()).doesNotContain(WORD).contains("error");
	}

	@Test
	void doesNotKnowOtherIds() throws Exception {
		MockHttpServletResponse response = get("/api/submissions/{id}", "0".repeat(32));
		assertThat(response.getStatus()).isEqualTo(404);
		assertThat(json(response).get("error").stringValue()).isEqualTo("没有这个编号的来信，或者您的账号不能查看它。");
	}

}
