/**
 * Small topics that every instance keeps in memory.
 */
@NullMarked
package cn.minyi.search.log;

import org.jspecify.annotations.NullMarked;
