/**
 * Links to SMS gateways: CMPP 2.0, CMPP 3.0 and SMPP 3.4 as a client. The library speaks
 * the protocols; when something is answered, sent again or connected anew is decided
 * here.
 */
@NullMarked
package cn.minyi.intake.sms.link;

import org.jspecify.annotations.NullMarked;
