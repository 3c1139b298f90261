/**
 * Opening what is sealed, with a reason that stays on record, and the record of all
 * openings.
 */
@NullMarked
package cn.minyi.search.opening;

import org.jspecify.annotations.NullMarked;
