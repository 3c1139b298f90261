/**
 * The people who work with submissions.
 */
@NullMarked
package cn.minyi.domain.staff;

import org.jspecify.annotations.NullMarked;
