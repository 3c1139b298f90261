/**
 * Labelled texts, and how models are trained with them and measured.
 */
@NullMarked
package cn.minyi.classifier.learn;

import org.jspecify.annotations.NullMarked;
