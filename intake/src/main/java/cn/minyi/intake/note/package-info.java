/**
 * Notes as staff copies them, one by one or in tables: what kinds there are and what each
 * consists of.
 */
@NullMarked
package cn.minyi.intake.note;

import org.jspecify.annotations.NullMarked;
