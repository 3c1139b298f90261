package cn.minyi.domain.notice;

import java.time.Instant;

/**
 * Somebody asked for no more short messages.
 *
 * @param phoneHash keyed hash of the number
 * @param at when, in milliseconds
 */
public record OptOut(String phoneHash, Instant at) {

}
