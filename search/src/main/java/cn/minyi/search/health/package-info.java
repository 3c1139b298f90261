/**
 * Whether the servers that search depends on answer.
 */
@NullMarked
package cn.minyi.search.health;

import org.jspecify.annotations.NullMarked;
