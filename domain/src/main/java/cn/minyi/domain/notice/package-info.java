/**
 * What the service tells citizens: receipts, answers and replies to commands, by SMS and
 * by mail.
 */
@NullMarked
package cn.minyi.domain.notice;

import org.jspecify.annotations.NullMarked;
