/**
 * Sends the sample messages through the real channels.
 */
@NullMarked
package cn.minyi.standalone.demo;

import org.jspecify.annotations.NullMarked;
