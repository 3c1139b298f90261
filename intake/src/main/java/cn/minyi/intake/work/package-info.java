/**
 * What is not finished yet around boxes, in one order that all instances agree on.
 */
@NullMarked
package cn.minyi.intake.work;

import org.jspecify.annotations.NullMarked;
