/**
 * Short messages by the HTTP callbacks of gateways.
 */
@NullMarked
package cn.minyi.intake.sms;

import org.jspecify.annotations.NullMarked;
