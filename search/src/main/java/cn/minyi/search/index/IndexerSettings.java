package cn.minyi.search.index;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the indexer works.
 *
 * @param consumers how many consumers this instance runs, default 2; more than there are
 * partitions are idle
 * @param longestPause the longest pause between two tries during an outage, default 10
 * seconds
 * @param lookout how often to look whether a rebuild has swapped the index, default 1
 * second
 */
@Validated
@ConfigurationProperties("minyi.index")
record IndexerSettings(@Positive int consumers, @NotNull Duration longestPause, @NotNull Duration lookout) {

}
