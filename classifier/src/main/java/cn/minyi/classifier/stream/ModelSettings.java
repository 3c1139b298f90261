package cn.minyi.classifier.stream;

import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where trained models are.
 *
 * @param models a directory that all classifiers of the instance see, default
 * {@code models} in the data directory; need not exist
 */
@Validated
@ConfigurationProperties("minyi")
record ModelSettings(@NotBlank String models) {

}
