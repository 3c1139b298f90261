/**
 * The citizens' status page.
 */
@NullMarked
package cn.minyi.intake.status;

import org.jspecify.annotations.NullMarked;
