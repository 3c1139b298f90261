/**
 * Tables that people open in a spreadsheet program.
 */
@NullMarked
package cn.minyi.domain.csv;

import org.jspecify.annotations.NullMarked;
