/**
 * Finds category, units and evidence in submissions.
 */
@NullMarked
package cn.minyi.classifier;

import org.jspecify.annotations.NullMarked;
