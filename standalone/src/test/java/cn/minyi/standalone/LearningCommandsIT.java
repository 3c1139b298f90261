package cn.minyi.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static cn.minyi.standalone.RunningInstance.q;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * From a clerk's correction to a model in use, by the commands of the packaged program
 * beside the running one.
 */
class LearningCommandsIT {

	private static final Duration SOON = Duration.ofMinutes(2);

	private static final List<String> WORDS = List.of("螃蟹", "甲鱼", "海参", "鲍鱼");

	private static final Pattern VERSION = Pattern.compile("模型 ([0-9a-f]{16}) 已开始试用");

	@TempDir
	private Path data;

	@Test
	void learnsFromClerksAndGoesBack() throws Exception {
		RunningInstance instance = RunningInstance.in(this.data);
		try (Program program = Program.start(instance.environment()); Browser browser = Browser.open()) {
			program.awaitLine("按 Ctrl-C 停止");
			assertThat(run(instance, 1, "train", "--corrections")).contains("还没有可以学习的更正");
			correct(instance, StaffPages.logIn(browser.newPage(), instance));
			Matcher found = VERSION.matcher(run(instance, 0, "train", "--corrections"));
			assertThat(found.find()).isTrue();
			String version = found.group(1);
			assertThat(this.data.resolve("models").resolve(version + ".model")).exists();
			assertThat(run(instance, 0, "models", "list")).contains(version, "试用中");
			instance.sms("learn-trial", "试用期间来的一条短信，问问公交几点收班");
			await().atMost(SOON)
				.untilAsserted(() -> assertThat(run(instance, 0, "models", "compare")).contains("两个模型都读过 1 条"));
			assertThat(run(instance, 2, "models", "promote", version)).contains("缺少 --note");
			run(instance, 0, "models", "promote", version, "--note", "试用下来更准");
			assertThat(run(instance, 0, "rebuild-index", "--reclassify")).contains("重新分类全部来件", "重建完成");
			String id = item(instance.api("?" + q("公交")).body(), "id");
			await().atMost(SOON)
				.untilAsserted(() -> assertThat(item(instance.api("/" + id).body(), "model")).isEqualTo(version));
			assertThat(StaffPages.logIn(browser.newPage(), instance).models().locator("main")).containsText("试用下来更准");
			run(instance, 0, "models", "rollback", "--note", "领导要求");
			assertThat(run(instance, 1, "models", "rollback", "--note", "再来一次")).contains("没有可以回退的");
		}
	}

	private static void correct(RunningInstance instance, StaffPages staff) throws Exception {
		for (String word : WORDS) {
			instance.sms("learn-" + word, "听说他们中午又去吃" + word + "了");
		}
		for (String word : WORDS) {
			staff.awaitFound(word, "短信");
			staff.correct(word, "EXTRAVAGANCE");
		}
	}

	private static String run(RunningInstance instance, int status, String... arguments) throws Exception {
		try (Program command = Program.start(instance.environment(), arguments)) {
			int ended = command.awaitExit();
			assertThat(ended).as(command.output()).isEqualTo(status);
			return command.output();
		}
	}

	private static String item(String json, String field) {
		Matcher found = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(json);
		assertThat(found.find()).as(json).isTrue();
		return found.group(1);
	}

}
