package cn.minyi.classifier.rule;

/**
 * A place where a cue was found.
 *
 * @param cue what was found
 * @param start index of its first UTF-16 unit
 * @param end index after its last
 * @param party of whom it is said
 * @param denied whether the text denies it or speaks against such things in general: a
 * negation stands right before it
 */
public record CueHit(Cue cue, int start, int end, Party party, boolean denied) {

}
