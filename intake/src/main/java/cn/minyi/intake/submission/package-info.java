/**
 * All policy of accepting: what is refused, masked, sealed, published, counted.
 */
@NullMarked
package cn.minyi.intake.submission;

import org.jspecify.annotations.NullMarked;
