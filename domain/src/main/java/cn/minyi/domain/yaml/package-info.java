/**
 * Reads configuration files so that a mistake is reported with its line.
 */
@NullMarked
package cn.minyi.domain.yaml;

import org.jspecify.annotations.NullMarked;
