/**
 * Files that browsers send with a form.
 */
@NullMarked
package cn.minyi.intake.upload;

import org.jspecify.annotations.NullMarked;
