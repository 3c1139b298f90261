package cn.minyi.search.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.index.ItemPage.Hit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people type finds what citizens wrote, in whatever writing.
 */
class ChineseSearchIT {

	private static final String ONLY = TestArrivals.word();

	private static final Map<String, Submission> SENT = new HashMap<>();

	private static final Map<String, String> TEXTS = Map.of("lamp", "幸福路的路灯坏了三个多月，打了五次电话，没人管。", "window",
			"辦事窗口態度惡劣，讓我跑了四趟還沒辦成。", "school", "第三中学门口每天堵车，希望交警来疏导。", "width", "ＡＢＣ小区Ｂ座电梯停运，物业不修！", "rare",
			"𠮷野镇石碣子村的桥塌了😀请派人来看", "drink", "镇干部中午喝酒，下午找不到人。");

	// Half of them wait for the classifier, so that they have no words.
	@BeforeAll
	static void send() {
		TestInstance.context();
		TEXTS.forEach((name, text) -> {
			Submission submission = TestArrivals.submission(Channel.SMS, ONLY + "\n" + text, Instant.now());
			SENT.put(name, submission);
			TestLog.send(submission);
			if (!List.of("school", "rare").contains(name)) {
				TestLog.send(TestArrivals.filed(submission, Category.NONE, List.of(), List.of()));
			}
		});
		TestArrivals.await(ONLY, TEXTS.size());
		Awaitility.await()
			.until(() -> TestInstance.bean(Items.class)
				.search(TestArrivals.query(ONLY, 50), TestArrivals.CLERK)
				.hits()
				.stream()
				.filter((hit) -> hit.item().classification() != null)
				.count() == TEXTS.size() - 2);
	}

	private static List<Hit> hits(String typed) {
		// Other tests' items share the index.
		return TestInstance.bean(Items.class)
			.search(TestArrivals.query(typed, ItemQuery.MAX_SIZE), TestArrivals.CLERK)
			.hits()
			.stream()
			.filter((hit) -> SENT.containsValue(hit.item().submission()))
			.toList();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			路灯          | lamp   | 路灯
			路燈壞了      | lamp   | 路灯坏了
			没人管        | lamp   | 没人管
			幸福路 电话   | lamp   | 幸福路,电话
			办事窗口      | window | 辦事窗口
			窗口态度恶劣  | window | 窗口態度惡劣
			“跑了四趟”    | window | 跑了四趟
			中学堵车      | school | 中学,堵车
			交警          | school | 交警
			abc小区       | width  | ＡＢＣ小区
			ａｂｃ        | width  | ＡＢＣ
			B座电梯       | width  | Ｂ座电梯
			石碣子村      | rare   | 石碣子村
			𠮷野          | rare   | 𠮷野
			干部喝酒      | drink  | 干部,喝酒
			""")
	void findsAndMarks(String typed, String name, String marked) {
		List<Hit> hits = hits(typed);
		assertThat(hits).isNotEmpty();
		assertThat(hits.get(0).item().submission()).isEqualTo(SENT.get(name));
		String whole = SENT.get(name).wholeText();
		assertThat(hits.get(0).matches().stream().map((span) -> whole.substring(span.start(), span.end())))
			.containsExactly(marked.split(","));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			“灯坏路”
			“坏了四个多月”
			“路灯 没人管”
			电梯 路灯 喝酒
			路灯 电梯
			电梯喝酒
			广播电视塔
			？！
			""")
	void findsNothingElse(String typed) {
		assertThat(hits(typed)).isEmpty();
	}

}
