package cn.minyi.standalone;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static cn.minyi.standalone.RunningInstance.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SideBySideIT {

	private static final Duration SOON = Duration.ofMinutes(2);

	@TempDir
	Path one;

	@TempDir
	Path two;

	@Test
	void twoInstancesStartAtTheSameTimeAndKeepToThemselves() throws Exception {
		RunningInstance first = RunningInstance.in(this.one);
		RunningInstance second = RunningInstance.in(this.two);
		try (Program here = Program.start(first.environment()); Program there = Program.start(second.environment())) {
			here.awaitLine("按 Ctrl-C 停止");
			there.awaitLine("按 Ctrl-C 停止");
			first.sms("side-1", "桐子坪村口的路灯坏了半个月");
			second.sms("side-1", "文化站的门锁了一个月");
			await().atMost(SOON).until(() -> first.found(q("路灯")) == 1 && second.found(q("文化站")) == 1);
			assertThat(first.found("")).isEqualTo(1);
			assertThat(second.found("")).isEqualTo(1);
		}
	}

}
