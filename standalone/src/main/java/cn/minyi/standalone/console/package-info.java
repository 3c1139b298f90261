/**
 * What the person at the console reads, and where the logs go.
 */
@NullMarked
package cn.minyi.standalone.console;

import org.jspecify.annotations.NullMarked;
