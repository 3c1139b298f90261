package cn.minyi.classifier.stream;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How submissions are taken from Kafka.
 *
 * @param consumers how many work at once, default 2
 * @param longestPause between attempts while Kafka takes no classification, default 10 s
 * @param lookout how often a broker is looked for until there is one, default 1 s
 * @param modelRetry how often a model whose file is missing or broken is tried again,
 * default 10 s
 */
@Validated
@ConfigurationProperties("minyi.classifier")
record StreamSettings(@Positive int consumers, @NotNull Duration longestPause, @NotNull Duration lookout,
		@NotNull Duration modelRetry) {

}
