package cn.minyi.search.ledger;

import java.time.Duration;

import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.search.ledger.Standing.Sight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static Standing of(LedgerOutcome outcome, @Nullable String submission, Sight sight) {
		return Standing.of(outcome, submission, sight, MINUTE, DAY);
	}

	@ParameterizedTest
	@EnumSource(names = { "ACCEPTED", "ADDED" })
	void isWhereItIsFound(LedgerOutcome outcome) {
		assertThat(of(outcome, "s", new Sight(true, false, false))).isEqualTo(Standing.INDEXED);
		assertThat(of(outcome, "s", new Sight(true, true, true))).isEqualTo(Standing.INDEXED);
		assertThat(of(outcome, "s", new Sight(false, true, true))).isEqualTo(Standing.QUARANTINED);
	}

	@ParameterizedTest
	@EnumSource(names = { "ACCEPTED", "ADDED" })
	void isAGapOnlyOnceTheIndexerHasPassedIt(LedgerOutcome outcome) {
		assertThat(of(outcome, "s", new Sight(false, false, false))).isEqualTo(Standing.PENDING);
		assertThat(of(outcome, "s", new Sight(false, false, true))).isEqualTo(Standing.GAP);
	}

	@Test
	void isAGapIfNobodyKnowsWhatItBecame() {
		assertThat(of(LedgerOutcome.ACCEPTED, null, new Sight(false, false, false))).isEqualTo(Standing.GAP);
	}

	@Test
	void isPendingWhileItWaitsForItsPartsButNotForEver() {
		Sight nowhere = new Sight(false, false, true);
		assertThat(Standing.of(LedgerOutcome.WAITING, null, nowhere, MINUTE, DAY)).isEqualTo(Standing.PENDING);
		assertThat(Standing.of(LedgerOutcome.WAITING, null, nowhere, DAY.plusMillis(1), DAY)).isEqualTo(Standing.GAP);
	}

	@Test
	void asksNoProofOfWhatWasNoOpinion() {
		Sight nowhere = new Sight(false, false, true);
		assertThat(of(LedgerOutcome.SERVED, null, nowhere)).isEqualTo(Standing.SERVED);
		assertThat(of(LedgerOutcome.QUARANTINED, null, nowhere)).isEqualTo(Standing.QUARANTINED);
	}

}
