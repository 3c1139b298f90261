package cn.minyi.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The short form of {@code bin/chaos}: less load, shorter, the faults that take least
 * time.
 */
class ChaosIT {

	@Test
	void losesAndDoublesNothingThatWasAcknowledged() throws IOException, InterruptedException {
		Path root = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chaos");
		List<Fault> faults = List.of(Fault.KILL_BROKER, Fault.KILL_INTAKE, Fault.POISON, Fault.CUT_RESPONSE);
		List<Row> rows = Chaos.run(root, faults, 20, Duration.ofSeconds(9), (row) -> {
		});
		assertThat(rows).hasSameSizeAs(faults).allSatisfy((row) -> {
			assertThat(row.sent()).isGreaterThan(100);
			assertThat(row.isGood()).as(row.toString()).isTrue();
		});
	}

}
