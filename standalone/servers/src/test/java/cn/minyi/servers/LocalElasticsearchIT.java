package cn.minyi.servers;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

class LocalElasticsearchIT {

	@TempDir
	Path dir;

	@Test
	void keepsDocumentsOverARestartAndLeavesNoProcess() throws Exception {
		int port = LoopbackPort.anyFree();
		try (LocalElasticsearch node = LocalElasticsearch.start(this.dir, 0)) {
			ElasticsearchProbe probe = new ElasticsearchProbe(node.url());
			probe.put("/notes", "{}");
			assertThat(probe.put("/notes/_doc/1?refresh=true", "{\"text\":\"路灯不亮\"}")).contains("\"created\"");
		}
		assertThat(ProcessHandle.current().descendants()).isEmpty();
		try (LocalElasticsearch node = LocalElasticsearch.start(this.dir, port)) {
			assertThat(node.url()).isEqualTo("http://127.0.0.1:" + port);
			assertThat(new ElasticsearchProbe(node.url()).get("/notes/_doc/1")).contains("路灯不亮");
			assertThat(node.isAlive()).isTrue();
		}
		assertThat(ProcessHandle.current().descendants()).isEmpty();
	}

	@Test
	void leavesARunningNodeOfAnotherProgramAlone() {
		try (LocalElasticsearch node = LocalElasticsearch.start(this.dir, 0)) {
			assertThatExceptionOfType(ServerNotStartedException.class)
				.isThrownBy(() -> LocalElasticsearch.start(this.dir, 0))
				.withMessageContaining("另一个程序正在使用目录");
			assertThat(node.isAlive()).isTrue();
		}
	}

	@Test
	void givesUpAtOnceWhenInterrupted() throws Exception {
		AtomicReference<Throwable> problem = new AtomicReference<>();
		Thread starter = new Thread(() -> problem.set(catchThrowable(() -> LocalElasticsearch.start(this.dir, 0))));
		starter.start();
		await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(this.dir.resolve("processes")));
		starter.interrupt();
		starter.join();
		assertThat(problem.get()).isInstanceOf(ServerNotStartedException.class).hasMessageContaining("中断");
		assertThat(ProcessHandle.current().descendants()).isEmpty();
	}

	@Test
	void makesNoIndexByMistake() throws Exception {
		try (LocalElasticsearch node = LocalElasticsearch.start(this.dir, 0)) {
			assertThat(new ElasticsearchProbe(node.url()).put("/typo/_doc/1", "{}"))
				.contains("index_not_found_exception");
		}
	}

	@Test
	void unpacksAgainWhenAnEarlierAttemptWasCutOff() throws Exception {
		Files.createDirectories(this.dir.resolve("unpacking-1/elasticsearch-0/bin"));
		Files.createDirectories(this.dir.resolve("elasticsearch-7.0.0/bin"));
		Path home = Distribution.unpackInto(this.dir);
		assertThat(this.dir).isDirectoryContaining((path) -> path.equals(home))
			.isDirectoryNotContaining("glob:**/unpacking-*")
			.isDirectoryNotContaining("glob:**/elasticsearch-7.0.0");
		assertThat(home.resolve("bin/elasticsearch")).isExecutable();
	}

	@Test
	void saysThatThePortIsTaken() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			assertThatExceptionOfType(ServerNotStartedException.class)
				.isThrownBy(() -> LocalElasticsearch.start(this.dir, taken.getLocalPort()))
				.withMessageContaining("端口 " + taken.getLocalPort() + " 已被其他程序占用");
		}
	}

	@Test
	void saysThatThePortWasTakenWhileItStarted() throws Exception {
		int port = LoopbackPort.anyFree();
		AtomicReference<Throwable> problem = new AtomicReference<>();
		Thread starter = new Thread(() -> problem.set(catchThrowable(() -> LocalElasticsearch.start(this.dir, port))));
		starter.start();
		await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(this.dir.resolve("processes")));
		try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
			starter.join();
			assertThat(problem.get()).isInstanceOf(PortTakenException.class)
				.hasMessageContaining(String.valueOf(taken.getLocalPort()));
		}
	}

	@Test
	void givesTheLastLinesOfANodeThatCannotStart() throws Exception {
		Files.createDirectories(this.dir);
		Files.writeString(this.dir.resolve("data"), "a file where a directory should be");
		assertThatExceptionOfType(ServerNotStartedException.class)
			.isThrownBy(() -> LocalElasticsearch.start(this.dir, 0))
			.withMessageContaining("自行退出")
			.withMessageContaining("Exception")
			.withMessageContaining("console.log");
	}

}
