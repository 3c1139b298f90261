package cn.minyi.standalone.serve;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import cn.minyi.servers.LoopbackPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StartChecksTests {

	@TempDir
	Path dir;

	private final Map<String, String> environment = new HashMap<>(
			Map.of("MINYI_CITIZEN_PORT", String.valueOf(LoopbackPort.anyFree())));

	@Test
	void hasNothingAgainstFreePortsAndAnEmptyDirectory() {
		this.environment.put("MINYI_STAFF_PORT", String.valueOf(LoopbackPort.anyFree()));
		assertThatCode(() -> StartChecks.check(settings())).doesNotThrowAnyException();
	}

	@Test
	void namesPortAndVariableWhenAPortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			this.environment.put("MINYI_STAFF_PORT", String.valueOf(taken.getLocalPort()));
			assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> StartChecks.check(settings()))
				.withMessageContaining("端口 " + taken.getLocalPort() + " 已被其他程序占用")
				.withMessageContaining("MINYI_STAFF_PORT");
		}
	}

	@Test
	void namesBothVariablesWhenTheyAskForOnePort() {
		this.environment.put("MINYI_STAFF_PORT", this.environment.get("MINYI_CITIZEN_PORT"));
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> StartChecks.check(settings()))
			.withMessageContaining("MINYI_CITIZEN_PORT")
			.withMessageContaining("MINYI_STAFF_PORT");
	}

	@Test
	void saysThatTheDataDirectoryCannotBeMade() throws IOException {
		Path file = Files.createFile(this.dir.resolve("file"));
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> StartChecks.requireWritable(file.resolve("data")))
			.withMessageContaining("MINYI_DATA");
	}

	private Settings settings() {
		this.environment.put("MINYI_DATA", this.dir.toString());
		return Settings.of(this.environment);
	}

}
