package cn.minyi.standalone.console;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsoleTests {

	@Test
	void tellsHowLongAStepTook() {
		StringWriter said = new StringWriter();
		Console.on(new PrintWriter(said, true)).done("Kafka 已就绪", System.nanoTime() - 2_340_000_000L);
		assertThat(said.toString()).startsWith("  ✓ Kafka 已就绪（2.3 秒）");
	}

}
