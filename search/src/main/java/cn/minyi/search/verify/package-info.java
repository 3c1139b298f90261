/**
 * Counts once, from the servers themselves, whether anything was lost. It does not ask
 * the running service.
 */
@NullMarked
package cn.minyi.search.verify;

import org.jspecify.annotations.NullMarked;
