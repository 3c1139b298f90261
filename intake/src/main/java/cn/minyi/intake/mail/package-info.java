/**
 * The public mailbox.
 */
@NullMarked
package cn.minyi.intake.mail;

import org.jspecify.annotations.NullMarked;
