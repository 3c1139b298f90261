package cn.minyi.classifier.stream;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made that do not exist yet.
 *
 * @param partitions of each topic, default 6
 * @param replication copies of each partition, default 1
 * @param forgetWithin after what time at most compacted topics lose what was replaced or
 * erased, as long as something is written to them; default 7 days
 */
@Validated
@ConfigurationProperties("minyi.kafka")
record TopicSettings(@Positive int partitions, @Positive short replication,
		@NotNull @DefaultValue("7d") Duration forgetWithin) {

}
