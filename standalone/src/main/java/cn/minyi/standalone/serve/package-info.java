/**
 * Starts, watches and stops the three applications and the servers that they need.
 */
@NullMarked
package cn.minyi.standalone.serve;

import org.jspecify.annotations.NullMarked;
