/**
 * A text before and after models were asked: cues and features, evidence, fingerprint.
 */
@NullMarked
package cn.minyi.classifier.text;

import org.jspecify.annotations.NullMarked;
