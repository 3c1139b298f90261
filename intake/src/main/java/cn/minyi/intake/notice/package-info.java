/**
 * What citizens are told beside the status page: receipts, answers, replies to commands.
 * Who tells them, by SMS or by mail, is behind
 * {@link cn.minyi.intake.notice.LetterSender}.
 */
@NullMarked
package cn.minyi.intake.notice;

import org.jspecify.annotations.NullMarked;
