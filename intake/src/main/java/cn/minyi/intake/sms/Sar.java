package cn.minyi.intake.sms;

/**
 * The place of a part in a long short message, as the gateway itself tells it beside the
 * text (SMPP's {@code sar_*} parameters, CMPP's {@code Pk_total} and {@code Pk_number}).
 *
 * @param reference what parts of one message have in common; 0 if the gateway gives none
 * @param total how many parts there are
 * @param number which one this is, from 1
 */
public record Sar(int reference, int total, int number) {

}
