package cn.minyi.standalone;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import cn.minyi.servers.DirectoryLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedStartIT {

	@TempDir
	Path data;

	@Test
	void refusesASecondInstanceOfTheSameData() throws Exception {
		try (DirectoryLock running = DirectoryLock.tryTake(this.data).orElseThrow()) {
			assertThat(refused(RunningInstance.in(this.data).environment()))
				.contains("数据目录 " + this.data + " 正被另一个正在运行的实例使用")
				.contains("MINYI_DATA");
			assertThat(running).isNotNull();
		}
	}

	@Test
	void namesThePortThatIsTakenAndTheVariableThatSetsIt() throws Exception {
		try (ServerSocket taken = new ServerSocket(0)) {
			Map<String, String> environment = new HashMap<>(RunningInstance.in(this.data).environment());
			environment.put("MINYI_CITIZEN_PORT", String.valueOf(taken.getLocalPort()));
			assertThat(refused(environment)).contains("端口 " + taken.getLocalPort() + " 已被其他程序占用")
				.contains("MINYI_CITIZEN_PORT");
		}
	}

	@Test
	void namesTheVariableWhoseValueIsNoPort() throws Exception {
		Map<String, String> environment = new HashMap<>(RunningInstance.in(this.data).environment());
		environment.put("MINYI_KAFKA_PORT", "kafka");
		assertThat(refused(environment)).contains("MINYI_KAFKA_PORT").contains("“kafka”");
	}

	@Test
	void saysThatDeadLettersNeedARunningInstance() throws Exception {
		try (Program program = Program.start(RunningInstance.in(this.data).environment(), "dead-letters", "list")) {
			assertThat(program.awaitExit()).isEqualTo(1);
			assertThat(program.output()).contains("没有找到正在运行的实例").contains("--kafka");
		}
	}

	private static String refused(Map<String, String> environment) throws Exception {
		try (Program program = Program.start(environment)) {
			assertThat(program.awaitExit()).isEqualTo(1);
			assertThat(program.output()).doesNotContain("Exception").doesNotContain("\tat ");
			return program.output();
		}
	}

}
