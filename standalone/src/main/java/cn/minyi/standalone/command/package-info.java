/**
 * The commands of the program, one class each: they read the arguments and hand over.
 */
@NullMarked
package cn.minyi.standalone.command;

import org.jspecify.annotations.NullMarked;
