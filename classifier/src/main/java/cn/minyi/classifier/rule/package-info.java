/**
 * Readable rules that mark what is said in a text.
 */
@NullMarked
package cn.minyi.classifier.rule;

import org.jspecify.annotations.NullMarked;
