package cn.minyi.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static cn.minyi.standalone.RunningInstance.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KeptDataIT {

	private static final Duration SOON = Duration.ofMinutes(2);

	@TempDir
	Path data;

	@Test
	void keepsEverythingOverAStopAndACrashAndLeavesNoProcess() throws Exception {
		RunningInstance instance = RunningInstance.in(this.data);
		String receipt;
		List<ProcessHandle> processes;
		try (Program program = Program.start(instance.environment())) {
			program.awaitLine("按 Ctrl-C 停止");
			receipt = instance.sms("kept-1", "桐子坪村口的路灯坏了半个月");
			await().atMost(SOON).until(() -> instance.found(q("路灯")) == 1);
			processes = program.processes();
			assertThat(processes).hasSizeGreaterThan(2);
			program.stop();
			assertThat(program.output()).contains("已停止");
			assertThat(processes).noneMatch(ProcessHandle::isAlive);
		}
		try (Program program = Program.start(instance.environment())) {
			program.awaitLine("按 Ctrl-C 停止");
			await().atMost(SOON).until(() -> instance.found(q("路灯")) == 1);
			assertThat(instance.sms("kept-1", "桐子坪村口的路灯坏了半个月")).isEqualTo(receipt);
			program.kill();
		}
		try (Program program = Program.start(instance.environment())) {
			program.awaitLine("按 Ctrl-C 停止");
			instance.sms("kept-2", "文化站的门锁了一个月");
			await().atMost(SOON).until(() -> instance.found(q("文化站")) == 1);
			assertThat(instance.found(q("路灯"))).isEqualTo(1);
			processes = program.processes();
		}
		assertThat(processes).noneMatch(ProcessHandle::isAlive);
	}

}
