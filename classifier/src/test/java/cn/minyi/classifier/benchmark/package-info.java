/**
 * Measures how fast the classifier is, as ratios to what HanLP needs for the same texts
 * in the same run. See classifier/README.md, "Speed".
 */
@NullMarked
package cn.minyi.classifier.benchmark;

import org.jspecify.annotations.NullMarked;
