package cn.minyi.search.ledger;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the ledger is compared with the index.
 *
 * @param round the pause between two rounds, default 5 seconds
 * @param grace how much later than the indexer has passed a message it is called a gap,
 * default 30 seconds; more than the clocks of the machines differ
 * @param longestWait how long a part of a long short message may wait for the others,
 * default 2 hours; longer than intake waits before it files what is there
 * @param page how many entries are looked at together, default 1000
 * @param sweep how many entries are looked at again in each round, default 5000
 */
@Validated
@ConfigurationProperties("minyi.ledger")
record LedgerSettings(@NotNull Duration round, @NotNull Duration grace, @NotNull Duration longestWait,
		@Positive int page, @Positive int sweep) {

}
