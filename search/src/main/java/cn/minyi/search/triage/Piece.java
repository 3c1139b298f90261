package cn.minyi.search.triage;

/**
 * A stretch of text to be shown.
 *
 * @param text as written
 * @param marked whether it is to stand out
 */
record Piece(String text, boolean marked) {

}
