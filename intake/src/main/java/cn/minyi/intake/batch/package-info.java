/**
 * Imports whole tables of notes: kept sealed until done, resumed after a restart, never
 * doubled.
 */
@NullMarked
package cn.minyi.intake.batch;

import org.jspecify.annotations.NullMarked;
