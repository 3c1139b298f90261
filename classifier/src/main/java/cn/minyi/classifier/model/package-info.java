/**
 * Linear models over the features of a text: training, calibration, files.
 */
@NullMarked
package cn.minyi.classifier.model;

import org.jspecify.annotations.NullMarked;
