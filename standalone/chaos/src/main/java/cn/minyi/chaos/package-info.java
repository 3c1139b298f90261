/**
 * A harness that breaks a whole service in every way it knows, under load by all
 * channels, and counts what became of each message. Bounded in time and number, on the
 * loopback interface only. Run by {@code bin/chaos}.
 */
@NullMarked
package cn.minyi.chaos;

import org.jspecify.annotations.NullMarked;
