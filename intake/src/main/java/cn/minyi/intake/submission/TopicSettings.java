package cn.minyi.intake.submission;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How topics are made that do not exist yet.
 *
 * @param partitions of each topic
 * @param replication copies of each partition; a cluster has 3
 */
@Validated
@ConfigurationProperties("minyi.kafka")
record TopicSettings(@Min(1) @DefaultValue("6") int partitions, @Min(1) @DefaultValue("1") short replication) {

}
