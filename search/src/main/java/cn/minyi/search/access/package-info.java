/**
 * Who may see what. Every query goes through here.
 */
@NullMarked
package cn.minyi.search.access;

import org.jspecify.annotations.NullMarked;
