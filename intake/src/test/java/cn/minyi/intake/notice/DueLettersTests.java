package cn.minyi.intake.notice;

import java.time.Duration;
import java.time.Instant;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.notice.Notification;
import cn.minyi.domain.notice.Notification.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DueLettersTests {

	private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

	private final DueLetters letters = new DueLetters();

	@Test
	void givesWhatIsDueInItsOrderUntilItIsDone() {
		this.letters.put(0, notification("b", State.DUE, NOW.plusSeconds(1)));
		this.letters.put(0, notification("a", State.DUE, NOW));
		assertThat(this.letters.next(NOW)).map(Notification::id).contains("a");
		this.letters.done(notification("a", State.SENT, NOW));
		assertThat(this.letters.next(NOW)).map(Notification::id).contains("b");
		assertThat(this.letters.size()).isOne();
		this.letters.put(0, notification("b", State.GIVEN_UP, NOW));
		assertThat(this.letters.next(NOW)).isEmpty();
		assertThat(this.letters.size()).isZero();
	}

	@Test
	void waitsLongerAfterEveryFailure() {
		this.letters.put(0, notification("a", State.DUE, NOW));
		this.letters.delay("a", "away", NOW);
		assertThat(this.letters.next(NOW.plusSeconds(4))).isEmpty();
		assertThat(this.letters.next(NOW.plusSeconds(5))).isPresent();
		this.letters.delay("a", "away", NOW);
		assertThat(this.letters.next(NOW.plusSeconds(9))).isEmpty();
		for (int i = 0; i < 50; i++) {
			this.letters.delay("a", "busy", NOW);
		}
		assertThat(this.letters.next(NOW.plus(Duration.ofMinutes(10)))).isPresent();
		assertThat(this.letters.trouble("a")).isEqualTo("busy");
	}

	@Test
	void letsOneThatFailsNotStopTheOthers() {
		this.letters.put(0, notification("a", State.DUE, NOW));
		this.letters.put(0, notification("b", State.DUE, NOW.plusSeconds(1)));
		this.letters.delay("a", "away", NOW);
		assertThat(this.letters.next(NOW)).map(Notification::id).contains("b");
	}

	@Test
	void sendsNothingAgainThatWasDoneAndPutsTheLogRight() {
		Notification sent = notification("a", State.SENT, NOW);
		this.letters.put(0, notification("a", State.DUE, NOW));
		this.letters.put(0, sent);
		this.letters.put(0, notification("a", State.DUE, NOW));
		assertThat(this.letters.next(NOW)).isEmpty();
		assertThat(this.letters.takeRepeated()).containsExactly(sent);
		assertThat(this.letters.takeRepeated()).isEmpty();
	}

	@Test
	void forgetsWhatWasDoneLongAgo() {
		this.letters.put(0, notification("a", State.SENT, NOW));
		assertThat(this.letters.takeOld(NOW.plus(Duration.ofDays(30)))).isEmpty();
		assertThat(this.letters.takeOld(NOW.plus(Duration.ofDays(31)))).containsExactly("a");
		assertThat(this.letters.takeOld(NOW.plus(Duration.ofDays(31)))).isEmpty();
	}

	@Test
	void forgetsWhatAnotherInstanceSendsNow() {
		this.letters.put(1, notification("a", State.DUE, NOW));
		this.letters.put(2, notification("b", State.DUE, NOW));
		this.letters.forget(1);
		assertThat(this.letters.next(NOW)).map(Notification::id).contains("b");
		this.letters.remove("b");
		assertThat(this.letters.next(NOW)).isEmpty();
	}

	private static Notification notification(String id, State state, Instant dueAt) {
		return new Notification(id, null, NoticeKind.RECEIPT, Channel.SMS, null, dueAt, state, null, null);
	}

}
