/**
 * Notes from suggestion boxes, entered or imported by staff.
 */
@NullMarked
package cn.minyi.intake.box;

import org.jspecify.annotations.NullMarked;
