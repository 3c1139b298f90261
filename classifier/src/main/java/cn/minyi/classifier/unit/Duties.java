package cn.minyi.classifier.unit;

import java.util.HashMap;
import java.util.HashSet;
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

	private final PhraseTrie<Set<String>> trie;

	Duties(UnitDirectory units, UnaryOperator<String> fold) {
		Map<String, Set<String>> phrases = new HashMap<>();
		for (Unit unit : units.all()) {
			for (String duty : unit.duties()) {
				phrases.computeIfAbsent(fold.apply(duty), (key) -> new HashSet<>()).add(unit.code());
			}
		}
		this.trie = new PhraseTrie<>(phrases);
	}

	Map<String, Double> scores(String folded) {
		Map<String, Double> scores = new HashMap<>();
		Set<String> seen = new HashSet<>();
		List<PhraseTrie.Hit<Set<String>>> hits = this.trie.longest(folded);
		for (PhraseTrie.Hit<Set<String>> hit : hits) {
			if (seen.add(folded.substring(hit.start(), hit.end()))) {
				double weight = Math.min(3, hit.end() - hit.start()) / (double) hit.value().size();
				hit.value().forEach((code) -> scores.merge(code, weight, Double::sum));
			}
		}
		return scores;
	}

}
