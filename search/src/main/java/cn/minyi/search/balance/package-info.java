/**
 * The page on which staff see that nothing was lost, and the alarm on all pages if
 * something was.
 */
@NullMarked
package cn.minyi.search.balance;

import org.jspecify.annotations.NullMarked;
