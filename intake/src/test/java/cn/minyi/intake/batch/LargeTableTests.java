package cn.minyi.intake.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LargeTableTests {

	@Test
	void readsTheLargestTableWithLittleMemory(@TempDir Path directory) throws IOException, InterruptedException {
		Path table = directory.resolve("large.xlsx");
		LargeTable.write(table);
		Process reader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx64m", "-cp", System.getProperty("java.class.path"), LargeTable.class.getName(), table.toString(),
				directory.resolve("large.table").toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(reader.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(said).contains("50000 rows read twice");
		assertThat(reader.exitValue()).as(said).isZero();
	}

}
