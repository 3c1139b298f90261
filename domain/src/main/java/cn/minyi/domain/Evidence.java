package cn.minyi.domain;

/**
 * A stretch of the text that speaks for the classification.
 *
 * @param start index of its first UTF-16 unit in the submission's whole text
 * @param end index after its last UTF-16 unit
 * @param text the stretch itself
 * @param weight how much it speaks for the category, greater is more
 */
public record Evidence(int start, int end, String text, double weight) {

}
