/**
 * A simulated phone: a page from which to send short messages through the local gateway,
 * and to read what comes back.
 */
@NullMarked
package cn.minyi.standalone.phone;

import org.jspecify.annotations.NullMarked;
