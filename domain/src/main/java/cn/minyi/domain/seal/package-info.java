/**
 * Keeps who wrote apart from what was written: sealed contacts, masked numbers, secret
 * keys.
 */
@NullMarked
package cn.minyi.domain.seal;

import org.jspecify.annotations.NullMarked;
