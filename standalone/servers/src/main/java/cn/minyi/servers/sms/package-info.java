/**
 * An SMS gateway on this machine that speaks CMPP 2.0, CMPP 3.0 or SMPP 3.4 by the server
 * sides of sms-core.
 */
@NullMarked
package cn.minyi.servers.sms;

import org.jspecify.annotations.NullMarked;
