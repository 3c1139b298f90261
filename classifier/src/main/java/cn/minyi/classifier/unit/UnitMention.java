package cn.minyi.classifier.unit;

/**
 * A place where a text names a unit.
 *
 * @param code the unit
 * @param start index of its first UTF-16 unit
 * @param end index after its last
 * @param byName true for a name or alias, false for a word that only hints at it, such as
 * a teacher at the schools' bureau
 */
record UnitMention(String code, int start, int end, boolean byName) {

}
