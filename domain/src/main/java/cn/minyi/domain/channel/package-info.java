/**
 * The register of channels: each box, number, mailbox and form, and the unit it belongs
 * to.
 */
@NullMarked
package cn.minyi.domain.channel;

import org.jspecify.annotations.NullMarked;
