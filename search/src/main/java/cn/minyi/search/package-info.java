/**
 * What staff look at: search, follow-up and trends, fed by the topics.
 */
@NullMarked
package cn.minyi.search;

import org.jspecify.annotations.NullMarked;
