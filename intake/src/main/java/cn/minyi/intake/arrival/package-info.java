/**
 * What channel adapters hand over, and what they share to read it.
 */
@NullMarked
package cn.minyi.intake.arrival;

import org.jspecify.annotations.NullMarked;
