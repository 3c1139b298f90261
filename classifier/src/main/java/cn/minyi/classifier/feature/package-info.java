/**
 * What is counted in a text.
 */
@NullMarked
package cn.minyi.classifier.feature;

import org.jspecify.annotations.NullMarked;
