/**
 * The life of a submission after it was accepted, told by events.
 */
@NullMarked
package cn.minyi.domain.followup;

import org.jspecify.annotations.NullMarked;
