/**
 * Learns from what clerks correct, and measures what that brought.
 */
@NullMarked
package cn.minyi.classifier.correction;

import org.jspecify.annotations.NullMarked;
