package cn.minyi.classifier.unit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import cn.minyi.classifier.hanlp.PhraseTrie;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;

/**
 * Scores how much a text is about a unit's duties: each different duty it mentions counts
 * by its length, shared among the units that have it.
 */
final class Duties {

	private final PhraseTrie<Charged> trie;

	Duties(UnitDirectory units, Kinship kinship, Areas areas, UnaryOperator<String> fold) {
		Map<String, Set<String>> phrases = new HashMap<>();
		for (Unit unit : units.all()) {
			for (String duty : unit.duties()) {
				phrases.computeIfAbsent(fold.apply(duty), (key) -> new LinkedHashSet<>()).add(unit.code());
			}
		}
		Map<String, Charged> charged = new HashMap<>();
		phrases.forEach((duty, codes) -> {
			Set<String> kin = new LinkedHashSet<>();
			codes.forEach((code) -> kin.addAll(kinship.units(kinship.of(code))));
			charged.put(duty, new Charged(areas.alternatives(codes), areas.alternatives(kin)));
		});
		this.trie = new PhraseTrie<>(charged);
	}

	Map<String, Double> scores(String folded, Whereabouts where) {
		Map<String, Double> scores = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (PhraseTrie.Hit<Charged> hit : this.trie.longest(folded)) {
			if (seen.add(folded.substring(hit.start(), hit.end()))) {
				List<String> units = where.choose(hit.value().units(), hit.value().kin());
				double weight = Math.min(3, hit.end() - hit.start()) / (double) units.size();
				units.forEach((code) -> scores.merge(code, weight, Double::sum));
			}
		}
		return scores;
	}

	/**
	 * Who has a duty.
	 *
	 * @param units those that have it by the directory
	 * @param kin all of their kind: the lists of two districts are seldom quite the same
	 */
	private record Charged(Alternatives units, Alternatives kin) {
	}

}
