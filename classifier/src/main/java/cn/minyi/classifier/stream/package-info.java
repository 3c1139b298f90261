/**
 * Submissions in from Kafka, classifications out.
 */
@NullMarked
package cn.minyi.classifier.stream;

import org.jspecify.annotations.NullMarked;
