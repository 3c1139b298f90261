package cn.minyi.classifier.unit;

/**
 * A place where a text blames somebody by its very words, such as 推诿.
 *
 * @param start index of its first UTF-16 unit
 * @param end index after its last
 */
record Blame(int start, int end) {

}
