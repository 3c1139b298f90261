package cn.minyi.intake.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.intake.work.WorkEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningRecordTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	@ParameterizedTest
	@CsvSource({ "3,3,0", "3,2,1", "0,0,0", "1,3,-2" })
	void countsWhatIsMissing(int found, int entered, int missing) {
		List<WorkEvent> events = new ArrayList<>(
				List.of(new WorkEvent.Opened("w", Channel.BOX, "东门", "0012", true, "jia", "甲", "乙", NOW, NOW, found)));
		for (int i = 0; i < entered; i++) {
			events.add(new WorkEvent.Entered("w", "note-" + i, NOW, 1));
		}
		OpeningRecord record = OpeningRecord.of(events).orElseThrow();
		assertThat(record.missing()).isEqualTo(missing);
		assertThat(record.isEqual()).isEqualTo(missing == 0);
		events.add(new WorkEvent.Closed("w", "a", "jia", "甲", NOW, entered, "一"));
		events.add(new WorkEvent.Closed("w", "b", "yi", "乙", NOW, entered, "二"));
		assertThat(OpeningRecord.of(events).orElseThrow().closed().reason()).isEqualTo("一");
	}

}
