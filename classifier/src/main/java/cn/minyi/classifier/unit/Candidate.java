package cn.minyi.classifier.unit;

import cn.minyi.classifier.feature.Traits;

/**
 * A unit that may be accused in a text or may handle it.
 *
 * @param code the unit
 * @param complainedAbout whether the form's own field says that the complaint is about it
 * @param asAccused what is true of it that speaks for or against its being accused
 * @param asHandler what is true of it that speaks for or against the matter being its own
 */
public record Candidate(String code, boolean complainedAbout, Traits asAccused, Traits asHandler) {

}
