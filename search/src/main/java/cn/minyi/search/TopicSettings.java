package cn.minyi.search;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made that do not exist yet.
 *
 * @param partitions of each topic, default 6
 * @param replication copies of each partition, default 1
 */
@Validated
@ConfigurationProperties("minyi.kafka")
record TopicSettings(@Positive int partitions, @Positive short replication) {

}
