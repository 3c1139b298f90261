package cn.minyi.classifier.model;

import java.util.Set;

import cn.minyi.classifier.feature.Features;

/**
 * A text with its labels, to learn from.
 *
 * @param features of the text
 * @param labels what applies to it
 */
public record Example(Features features, Set<String> labels) {

}
