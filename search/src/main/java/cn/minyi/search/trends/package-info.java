/**
 * The page on which supervisors see how many items came, of what kind and for whom.
 */
@NullMarked
package cn.minyi.search.trends;

import org.jspecify.annotations.NullMarked;
