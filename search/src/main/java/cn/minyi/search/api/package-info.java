/**
 * The items as JSON for other programs.
 */
@NullMarked
package cn.minyi.search.api;

import org.jspecify.annotations.NullMarked;
