package cn.minyi.standalone.phone;

import java.time.Instant;
import java.util.List;

/**
 * One message as a phone shows it.
 *
 * @param at when it was sent or came
 * @param mine whether the phone sent it
 * @param text all of it
 * @param parts the gateway's ids of its parts; empty for what came
 */
record Bubble(Instant at, boolean mine, String text, List<String> parts) {

}
