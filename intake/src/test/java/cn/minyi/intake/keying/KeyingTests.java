package cn.minyi.intake.keying;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.work.WorkEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KeyingTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private final ContactSeal seal = new ContactSeal(new byte[32], new byte[32]);

	private final List<WorkEvent> events = new ArrayList<>();

	@Test
	void waitsForSomebodyElse() {
		typed(1, "jia", "路灯坏了");
		typed(2, "jia", "路灯坏了");
		assertThat(keying().second()).isNull();
		assertThat(keying().agreed(this.seal)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "路灯坏了,路灯坏了,true", "路灯坏了, 路灯 坏了 ,true", "ABC１２,ＡＢＣ12,true", "路灯坏了,路灯坏啦,false" })
	void agreesWhereHandwritingCannotDiffer(String first, String second, boolean agrees) {
		typed(1, "jia", first);
		typed(2, "yi", second);
		assertThat(keying().agreed(this.seal).isPresent()).isEqualTo(agrees);
	}

	@Test
	void countsTheFirstOfTwoSecondReadingsAndOfTwoDecisions() {
		typed(1, "jia", "一");
		typed(2, "yi", "二");
		typed(2, "bing", "一");
		assertThat(keying().second().by()).isEqualTo("yi");
		decided("bing", "三");
		decided("yi", "四");
		assertThat(keying().agreed(this.seal).orElseThrow().text()).isEqualTo("三");
	}

	@Test
	void doesNotLetTheFirstDecide() {
		typed(1, "jia", "一");
		typed(2, "yi", "二");
		decided("jia", "一");
		assertThat(keying().agreed(this.seal)).isEmpty();
	}

	@Test
	void hidesWhatWasTyped() {
		typed(1, "jia", "路灯坏了");
		assertThat(this.events.toString()).doesNotContain("路灯");
	}

	private Keying keying() {
		return Keying.of(this.events).orElseThrow();
	}

	private void typed(int step, String by, String text) {
		this.events.add(new WorkEvent.Typed("w", UUID.randomUUID().toString(), step, Channel.BOX, sealed(text),
				List.of(), null, by, by, NOW));
	}

	private void decided(String by, String text) {
		this.events.add(new WorkEvent.Decided("w", UUID.randomUUID().toString(), sealed(text), by, by, NOW));
	}

	private String sealed(String text) {
		return this.seal.sealText(new KeyedNote(text, null, null, null, null, null, null).json(), "w");
	}

}
