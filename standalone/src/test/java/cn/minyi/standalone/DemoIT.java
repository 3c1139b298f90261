package cn.minyi.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DemoIT {

	private static final Map<String, Integer> SAMPLES = Map.of("sms", 90, "web", 70, "mail", 40, "box", 40);

	@TempDir
	Path data;

	@Test
	void sendsEverySampleOnceHoweverOftenItRuns() throws Exception {
		RunningInstance instance = RunningInstance.in(this.data);
		for (int run = 1; run <= 2; run++) {
			try (Program program = Program.start(instance.environment(), "demo")) {
				program.awaitLine("示例来件共 240 条");
				await().atMost(Duration.ofSeconds(90)).until(() -> instance.found("") >= 240);
				for (Map.Entry<String, Integer> channel : SAMPLES.entrySet()) {
					assertThat(instance.found("channel=" + channel.getKey())).as(channel.getKey())
						.isEqualTo(channel.getValue());
				}
			}
		}
	}

}
