/**
 * The directory of units that submissions are routed to.
 */
@NullMarked
package cn.minyi.domain.unit;

import org.jspecify.annotations.NullMarked;
