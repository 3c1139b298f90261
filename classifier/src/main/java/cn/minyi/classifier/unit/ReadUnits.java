package cn.minyi.classifier.unit;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a text says about units, before anything is concluded.
 *
 * @param mentions places where units are named
 * @param duties how much the text is about each unit's duties
 * @param complainedAbout units named in the form's own field for it
 */
record ReadUnits(List<UnitMention> mentions, Map<String, Double> duties, Set<String> complainedAbout) {

}
