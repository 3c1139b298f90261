package cn.minyi.classifier.stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which units there are.
 *
 * @param units file of the unit directory; absent or empty for the shipped sample
 */
@ConfigurationProperties("minyi")
record UnitSettings(@Nullable String units) {

}
