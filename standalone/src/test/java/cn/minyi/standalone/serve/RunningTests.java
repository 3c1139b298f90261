package cn.minyi.standalone.serve;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import cn.minyi.standalone.console.Console;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunningTests {

	private final Running running = new Running(Console.on(new PrintWriter(new StringWriter(), true)));

	private final List<String> stopped = new ArrayList<>();

	@Test
	void stopsChannelsFirstAndServersLast() {
		for (Part part : List.of(Part.KAFKA, Part.SEARCH, Part.MAIL_IN, Part.ELASTICSEARCH, Part.DIRECTORY, Part.INTAKE,
				Part.CLASSIFIER, Part.MAILBOX)) {
			this.running.add(part, part.name(), this.stopped::add);
		}
		this.running.stop();
		assertThat(this.stopped).containsExactly("MAIL_IN", "INTAKE", "MAILBOX", "CLASSIFIER", "SEARCH",
				"ELASTICSEARCH", "KAFKA", "DIRECTORY");
	}

	@Test
	void stopsTheOthersWhenOneFails() {
		this.running.add(Part.INTAKE, "intake", (intake) -> {
			throw new IllegalStateException("does not stop");
		});
		this.running.add(Part.KAFKA, "kafka", this.stopped::add);
		this.running.stop();
		assertThat(this.stopped).containsExactly("kafka");
	}

	@Test
	void stopsAtOnceWhatIsReadyTooLate() {
		this.running.stop();
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> this.running.add(Part.KAFKA, "kafka", this.stopped::add));
		assertThat(this.stopped).containsExactly("kafka");
	}

	@Test
	void stopsEachPartOnce() {
		this.running.add(Part.KAFKA, "kafka", this.stopped::add);
		this.running.stop();
		this.running.stop();
		assertThat(this.stopped).containsExactly("kafka");
	}

}
