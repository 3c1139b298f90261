/**
 * Takes submissions in by every channel and hands them to Kafka.
 */
@NullMarked
package cn.minyi.intake;

import org.jspecify.annotations.NullMarked;
