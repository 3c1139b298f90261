package cn.minyi.intake.sms.link;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import cn.minyi.intake.arrival.KeyedHash;
import com.zx.sms.codec.smpp.msg.DeliverSmResp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentitiesTests {

	private final MovedClock clock = new MovedClock();

	private final Identities identities = new Identities(new KeyedHash(new byte[] { 1 }), this.clock);

	private final Identities.Connection first = new Identities.Connection();

	private final Identities.Connection second = new Identities.Connection();

	private static Delivered delivered(@Nullable String id, String text) {
		return new Delivered(id, "19900001234", "10657302", 8, null, null, text.getBytes(StandardCharsets.UTF_16BE),
				new DeliverSmResp(), null);
	}

	@Test
	void keepsToTheIdOfTheGateway() {
		String before = this.identities.of(delivered("b60000000000001f", "路灯"), this.first);
		this.clock.now = this.clock.now.plus(Duration.ofDays(3));
		Identities restarted = new Identities(new KeyedHash(new byte[] { 1 }), this.clock);
		assertThat(restarted.of(delivered("b60000000000001f", "路灯"), this.second)).isEqualTo(before)
			.startsWith("b60000000000001f-");
	}

	// The id of CMPP holds no year and 16 bits of sequence.
	@Test
	void isNotMistakenWhenAnIdComesRoundAgain() {
		assertThat(this.identities.of(delivered("b60000000000001f", "路灯"), this.first))
			.isNotEqualTo(this.identities.of(delivered("b60000000000001f", "水管"), this.first));
	}

	@Test
	void knowsWordsAgainThatWereNotAnswered() {
		String before = this.identities.of(delivered(null, "查询"), this.first);
		this.first.ended(this.clock.now);
		this.clock.now = this.clock.now.plus(Duration.ofHours(3));
		assertThat(this.identities.of(delivered(null, "查询"), this.second)).isEqualTo(before);
	}

	@Test
	void knowsWordsAgainWhoseAnswerMayHaveBeenLost() {
		Delivered words = delivered(null, "查询");
		String before = this.identities.of(words, this.first);
		this.identities.answered(words, this.first);
		this.first.ended(this.clock.now.plusSeconds(5));
		assertThat(this.identities.of(delivered(null, "查询"), this.second)).isEqualTo(before);
	}

	@Test
	void takesAnsweredWordsForAnotherMessageOnTheSameConnection() {
		Delivered words = delivered(null, "查询");
		String before = this.identities.of(words, this.first);
		this.identities.answered(words, this.first);
		assertThat(this.identities.of(delivered(null, "查询"), this.first)).isNotEqualTo(before);
	}

	@Test
	void takesWordsAnsweredLongBeforeTheEndForAnotherMessage() {
		Delivered words = delivered(null, "查询");
		String before = this.identities.of(words, this.first);
		this.identities.answered(words, this.first);
		this.first.ended(this.clock.now.plusSeconds(61));
		assertThat(this.identities.of(delivered(null, "查询"), this.second)).isNotEqualTo(before);
	}

	@Test
	void showsNeitherNumberNorWords() {
		assertThat(this.identities.of(delivered(null, "查询"), this.first)).matches("[0-9a-f]+-[0-9a-f]{16}");
	}

	private static final class MovedClock extends Clock {

		private Instant now = Instant.parse("2026-03-02T01:00:00Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
