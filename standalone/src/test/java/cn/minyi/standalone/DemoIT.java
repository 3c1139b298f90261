package cn.minyi.standalone;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static cn.minyi.standalone.RunningInstance.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DemoIT {

	private static final Duration SOON = Duration.ofMinutes(3);

	@TempDir
	Path data;

	@Test
	void sendsEverySampleOnceHoweverOftenItRuns() throws Exception {
		RunningInstance instance = RunningInstance.in(this.data);
		for (int run = 1; run <= 2; run++) {
			try (Program program = Program.start(instance.environment(), "demo")) {
				program.awaitLine("示例来件共 240 条");
				await().atMost(SOON).until(() -> instance.found("") >= 240);
				// The last mail has been fetched; whatever comes twice has come by now.
				await().atMost(SOON).untilAsserted(() -> assertThat(this.data.resolve("mail")).isEmptyDirectory());
				instance.sms("after-run-" + run, "第" + run + "次演示之后的一条短信");
				int runs = run;
				await().atMost(SOON).until(() -> instance.found(q("演示之后")) == runs);
				assertThat(instance.found("channel=sms")).isEqualTo(90 + run);
				assertThat(instance.found("channel=web")).isEqualTo(70);
				assertThat(instance.found("channel=mail")).isEqualTo(40);
				assertThat(instance.found("channel=box")).isEqualTo(40);
			}
		}
	}

}
