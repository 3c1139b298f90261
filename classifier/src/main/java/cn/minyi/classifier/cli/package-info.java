/**
 * The commands classify, train and evaluate, without Spring.
 */
@NullMarked
package cn.minyi.classifier.cli;

import org.jspecify.annotations.NullMarked;
