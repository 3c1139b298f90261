/**
 * What the classifier reads from topics from their beginning, and writes to them, outside
 * the stream of submissions. No Spring, for commands use it too.
 */
@NullMarked
package cn.minyi.classifier.log;

import org.jspecify.annotations.NullMarked;
