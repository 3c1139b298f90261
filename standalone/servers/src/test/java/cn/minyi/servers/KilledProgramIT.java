package cn.minyi.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class KilledProgramIT {

	@TempDir
	Path dir;

	@Test
	void killedProgramLeavesNoNodeAndLosesNoData() throws Exception {
		Process program = program();
		List<ProcessHandle> below;
		try {
			String[] ready = readyLine(program);
			KafkaProbe kafka = new KafkaProbe(ready[1]);
			kafka.createTopic();
			kafka.write("一", "二");
			ElasticsearchProbe elasticsearch = new ElasticsearchProbe(ready[2]);
			elasticsearch.put("/notes", "{}");
			elasticsearch.put("/notes/_doc/1", "{\"text\":\"路灯不亮\"}");
			below = program.descendants().toList();
			assertThat(below).hasSizeGreaterThanOrEqualTo(3);
		}
		finally {
			program.destroyForcibly().waitFor();
		}

		// At once: the next start waits for what is left and then finds everything.
		try (LocalElasticsearch node = LocalElasticsearch.start(this.dir.resolve("elasticsearch"), 0);
				LocalKafka kafka = LocalKafka.start(this.dir.resolve("kafka"), 0)) {
			assertThat(below).noneMatch(ProcessHandle::isAlive);
			assertThat(new ElasticsearchProbe(node.url()).get("/notes/_doc/1")).contains("路灯不亮");
			assertThat(new KafkaProbe(kafka.bootstrapServers()).readOn(2)).containsExactlyInAnyOrder("一", "二");
		}
	}

	@Test
	void nodeEndsByItselfWhenTheProgramIsKilled() throws Exception {
		Process program = program();
		try {
			readyLine(program);
		}
		finally {
			List<ProcessHandle> below = program.descendants().toList();
			program.destroyForcibly().waitFor();
			await().atMost(Duration.ofSeconds(60)).until(() -> below.stream().noneMatch(ProcessHandle::isAlive));
		}
	}

	@Test
	void nextStartEndsANodeThatWasLeftWithoutItsShell() throws Exception {
		Process program = program();
		readyLine(program);
		List<ProcessHandle> below = program.descendants().toList();
		// The worst case: the shell that would end the node is killed first.
		below.get(0).destroyForcibly();
		program.destroyForcibly().waitFor();
		try (LocalElasticsearch node = LocalElasticsearch.start(this.dir.resolve("elasticsearch"), 0)) {
			assertThat(node.isAlive()).isTrue();
			assertThat(below).noneMatch(ProcessHandle::isAlive);
		}
	}

	private Process program() throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), RunServers.class.getName(),
				this.dir.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
	}

	private static String[] readyLine(Process program) throws IOException {
		BufferedReader lines = program.inputReader(StandardCharsets.UTF_8);
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith("READY")) {
				return line.split(" ");
			}
		}
		throw new AssertionError("The program ended before it was ready");
	}

}
