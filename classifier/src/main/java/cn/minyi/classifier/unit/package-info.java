/**
 * Units that a text names, accuses, or that should handle it.
 */
@NullMarked
package cn.minyi.classifier.unit;

import org.jspecify.annotations.NullMarked;
