package cn.minyi.intake.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AssemblyTests {

	private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Duration LATE = Duration.ofHours(24);

	// What stands in the log, in its order; compaction keeps the last of each key.
	private final Map<String, Object> log = new LinkedHashMap<>();

	private Assembly assembly = new Assembly(PATIENCE, LATE);

	@ParameterizedTest
	@ValueSource(strings = { "123", "132", "213", "231", "312", "321" })
	void putsPartsTogetherInWhateverOrderTheyCome(String order) {
		for (char number : order.toCharArray()) {
			assertThat(due(1)).isEmpty();
			append("a", "s" + number, 3, number - '0', 0, "x" + number);
		}
		assertThat(due(1)).containsExactly("123");
	}

	@Test
	void takesAPartThatComesAgainOnce() {
		append("a", "s1", 2, 1, 0, "x");
		append("a", "s1", 2, 1, 1, "x");
		assertThat(due(2)).isEmpty();
		append("a", "s2", 2, 2, 3, "y");
		assertThat(due(4)).containsExactly("12");
	}

	@Test
	void takesAPartThatTheGatewayCountsTwiceOnce() {
		append("a", "s1", 2, 1, 0, "x");
		append("a", "s9", 2, 1, 1, "x");
		append("a", "s2", 2, 2, 2, "y");
		assertThat(due(3)).containsExactly("12");
		file(3);
		assertThat(due(60)).isEmpty();
		// Both records of the first part leave the log.
		assertThat(this.log.keySet()).singleElement().asString().contains("/m/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "2", "3", "12", "13", "23" })
	void filesWhatCameWhenTheOthersDoNot(String came) {
		for (char number : came.toCharArray()) {
			append("a", "s" + number, 3, number - '0', 0, "x" + number);
		}
		assertThat(due(9)).isEmpty();
		assertThat(due(10)).containsExactly(came);
	}

	@Test
	void keepsTwoPhonesWithTheSameReferenceApart() {
		append("a", "s1", 2, 1, 0, "x");
		append("b", "s2", 2, 2, 0, "y");
		assertThat(due(1)).isEmpty();
		append("b", "s3", 2, 1, 0, "z");
		append("a", "s4", 2, 2, 0, "w");
		assertThat(due(1)).containsExactly("12", "12");
	}

	@Test
	void tellsAReferenceThatComesAgainApartByTime() {
		append("a", "s1", 2, 1, 0, "old");
		append("a", "s2", 2, 2, 0, "old too");
		file(1);
		append("a", "s3", 2, 1, 60, "new");
		append("a", "s4", 2, 2, 60, "new too");
		assertThat(due(61)).containsExactly("12");
		append("a", "s5", 2, 1, 3000, "newest");
		assertThat(due(3001)).containsExactly("12");
		assertThat(due(3010)).containsExactly("12", "1");
	}

	@Test
	void keepsTwoMessagesOfOneReferenceThatCrossApart() {
		append("a", "s1", 2, 1, 0, "one");
		append("a", "s2", 2, 1, 1, "another");
		append("a", "s3", 2, 2, 2, "y");
		append("a", "s4", 2, 2, 3, "z");
		assertThat(due(4)).containsExactly("12", "12");
	}

	@Test
	void addsAPartThatComesLate() {
		append("a", "s1", 2, 1, 0, "x");
		file(10);
		append("a", "s2", 2, 2, 25, "y");
		assertThat(due(26)).isEmpty();
		assertThat(this.assembly.untidy()).hasValueSatisfying((message) -> assertThat(message.late()).hasSize(1));
	}

	@Test
	void knowsALatePartEvenIfNobodyWasThereToFileTheRest() {
		append("a", "s1", 2, 1, 0, "x");
		append("a", "s2", 2, 2, 25, "y");
		assertThat(due(60)).containsExactly("1");
		file(60);
		assertThat(this.assembly.untidy()).hasValueSatisfying((message) -> assertThat(message.late()).hasSize(1));
	}

	@Test
	void beginsAnewWhenAPartComesFarTooLate() {
		append("a", "s1", 2, 1, 0, "x");
		file(10);
		append("a", "s2", 2, 2, 25 * 60, "y");
		assertThat(due(25 * 60 + 10)).containsExactly("2");
	}

	@Test
	void ignoresWhatComesAgainAfterItWasFiled() {
		append("a", "s1", 2, 1, 0, "x");
		append("a", "s2", 2, 2, 0, "y");
		file(1);
		append("a", "s1", 2, 1, 30, "x");
		assertThat(due(60)).isEmpty();
		assertThat(this.assembly.untidy()).hasValueSatisfying((message) -> {
			assertThat(message.settled()).hasSize(1);
			assertThat(message.late()).isEmpty();
		});
	}

	@Test
	void goesOnAfterARestartInTheMiddle() {
		append("a", "s1", 3, 1, 0, "x");
		restart();
		append("a", "s3", 3, 3, 1, "z");
		restart();
		assertThat(due(2)).isEmpty();
		append("a", "s2", 3, 2, 2, "y");
		restart();
		assertThat(due(3)).containsExactly("123");
		assertThat(first()).isEqualTo("s1");
	}

	@Test
	void filesNothingTwiceWhenItFallsBeforeThePartsAreGone() {
		append("a", "s1", 2, 1, 0, "x");
		append("a", "s2", 2, 2, 0, "y");
		FiledMessage filed = filed(this.assembly.due(at(1)).get(0));
		this.log.put("a/m/" + filed.id(), filed);
		restart();
		assertThat(due(60)).isEmpty();
		assertThat(this.assembly.untidy()).hasValueSatisfying((message) -> assertThat(message.settled()).hasSize(2));
	}

	@Test
	void filesNothingTwiceWhenItFallsWhileThePartsGo() {
		append("a", "s1", 2, 1, 0, "x");
		append("a", "s2", 2, 2, 0, "y");
		FiledMessage filed = filed(this.assembly.due(at(1)).get(0));
		this.log.remove("a/p/1/s1");
		this.log.put("a/m/" + filed.id(), filed);
		restart();
		assertThat(due(60)).isEmpty();
		assertThat(this.assembly.untidy())
			.hasValueSatisfying((message) -> assertThat(message.settled()).containsOnlyKeys("a/p/2/s2"));
	}

	@Test
	void forgetsWhatIsOld() {
		append("a", "s1", 1 + 1, 1, 0, "x");
		file(10);
		assertThat(this.assembly.old(at(24 * 60))).isEmpty();
		LongMessage old = this.assembly.old(at(24 * 60 + 1)).orElseThrow();
		this.assembly.removeEverywhere("a/m/" + old.filed().id());
		assertThat(this.assembly.old(at(24 * 60 + 1))).isEmpty();
	}

	@Test
	void forgetsAPartitionThatWentElsewhere() {
		append("a", "s1", 2, 1, 0, "x");
		this.assembly.forget(0);
		assertThat(due(60)).isEmpty();
	}

	private void append(String group, String sequence, int total, int number, int minute, String content) {
		SmsPart part = new SmsPart(group, "cmpp", sequence, total, number, 8, 6, at(minute), content, "sealed");
		String key = group + "/p/" + number + '/' + sequence;
		this.log.remove(key);
		this.log.put(key, part);
		this.assembly.read(0, key, part);
	}

	// As LongFiling does it.
	private void file(int minute) {
		LongMessage message = this.assembly.due(at(minute)).get(0);
		FiledMessage filed = filed(message);
		message.filed(filed);
		this.log.put(filed.group() + "/m/" + filed.id(), filed);
		this.assembly.read(0, filed, filed.id());
		for (String key : message.settled().keySet()) {
			this.log.remove(key);
			this.assembly.remove(0, key);
		}
	}

	private static FiledMessage filed(LongMessage message) {
		return new FiledMessage(message.group(), message.group() + message.firstSequence(), "submission",
				message.firstAt(), message.total(), message.known());
	}

	private void restart() {
		this.assembly = new Assembly(PATIENCE, LATE);
		this.log.forEach((key, value) -> {
			if (value instanceof FiledMessage filed) {
				this.assembly.read(0, filed, filed.id());
			}
			else {
				this.assembly.read(0, key, (SmsPart) value);
			}
		});
	}

	private String first() {
		return this.assembly.due(at(1000)).get(0).firstSequence();
	}

	// The numbers of the parts of each message that is due.
	private List<String> due(int minute) {
		return this.assembly.due(at(minute))
			.stream()
			.map((message) -> message.parts()
				.stream()
				.map((part) -> String.valueOf(part.number()))
				.collect(Collectors.joining()))
			.toList();
	}

	private static Instant at(int minute) {
		return START.plus(Duration.ofMinutes(minute));
	}

}
