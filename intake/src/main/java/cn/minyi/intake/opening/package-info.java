/**
 * The records of who opened a box, and whether all notes found in it were entered.
 */
@NullMarked
package cn.minyi.intake.opening;

import org.jspecify.annotations.NullMarked;
