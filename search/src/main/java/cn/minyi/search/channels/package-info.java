/**
 * The register of channels: which box, number, mailbox and form belongs to which unit,
 * and what came by each.
 */
@NullMarked
package cn.minyi.search.channels;

import org.jspecify.annotations.NullMarked;
