/**
 * Who may enter what, and the headers that protect pages.
 */
@NullMarked
package cn.minyi.intake.access;

import org.jspecify.annotations.NullMarked;
