package cn.minyi.classifier.unit;

import cn.minyi.classifier.feature.Traits;

/**
 * A unit that may be accused in a text or may handle it.
 *
 * @param code the unit
 * @param kind the code of the unit of the sample directory that it is like, or its own
 * @param complainedAbout whether the form's own field says that the complaint is about it
 * @param asAccused what is true of it that speaks for or against its being accused
 * @param asHandler what is true of it that speaks for or against the matter being its own
 */
public record Candidate(String code, String kind, boolean complainedAbout, Traits asAccused, Traits asHandler) {

}
