package cn.minyi.intake.submission;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made that do not exist yet.
 *
 * @param partitions of each topic
 * @param replication copies of each partition; a cluster has 3
 * @param forgetWithin after what time at most compacted topics lose what was replaced or
 * erased, as long as something is written to them; default 7 days
 */
@Validated
@ConfigurationProperties("minyi.kafka")
record TopicSettings(@Min(1) @DefaultValue("6") int partitions, @Min(1) @DefaultValue("1") short replication,
		@NotNull @DefaultValue("7d") Duration forgetWithin) {

}
