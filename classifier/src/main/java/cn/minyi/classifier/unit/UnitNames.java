package cn.minyi.classifier.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import cn.minyi.classifier.hanlp.PhraseTrie;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.domain.yaml.YamlNode;

/**
 * Finds where a text names units of the directory: by name, by alias, or by a word that
 * people use for its staff or places (unit-words.yaml). The longest name wins; of units
 * that share it the area decides.
 */
final class UnitNames {

	private final PhraseTrie<Meant> trie;

	UnitNames(UnitDirectory units, Kinship kinship, Areas areas, UnaryOperator<String> fold) {
		Map<String, Set<String>> byName = new HashMap<>();
		for (Unit unit : units.all()) {
			names(unit).forEach((name) -> add(byName, fold.apply(name), unit.code()));
		}
		Map<String, Set<String>> ofSample = new HashMap<>();
		for (Unit unit : UnitDirectory.shipped().all()) {
			names(unit)
				.forEach((name) -> kinship.units(unit.code()).forEach((code) -> add(ofSample, fold.apply(name), code)));
		}
		Map<String, Set<String>> byHint = new HashMap<>();
		hints().forEach((alias, words) -> {
			Set<String> meant = new LinkedHashSet<>(byName.getOrDefault(fold.apply(alias), Set.of()));
			meant.addAll(ofSample.getOrDefault(fold.apply(alias), Set.of()));
			words.stream()
				.map(fold)
				.filter((word) -> !byName.containsKey(word))
				.forEach((word) -> meant.forEach((code) -> add(byHint, word, code)));
		});
		Map<String, Meant> phrases = new HashMap<>();
		byName.forEach((name, codes) -> phrases.put(name, new Meant(areas.alternatives(codes), true)));
		byHint.forEach((word, codes) -> phrases.put(word, new Meant(areas.alternatives(codes).headed(), false)));
		this.trie = new PhraseTrie<>(phrases);
	}

	private static void add(Map<String, Set<String>> phrases, String phrase, String code) {
		phrases.computeIfAbsent(phrase, (key) -> new LinkedHashSet<>()).add(code);
	}

	private static List<String> names(Unit unit) {
		List<String> names = new ArrayList<>(unit.aliases());
		names.add(unit.name());
		return names;
	}

	/** Words for staff and places, by a name or alias of the sample directory. */
	static Map<String, List<String>> hints() {
		try (InputStream content = UnitNames.class.getResourceAsStream("unit-words.yaml")) {
			Map<String, List<String>> hints = new HashMap<>();
			YamlNode.read("unit-words.yaml", content)
				.entries()
				.forEach((alias, words) -> hints.put(alias, words.texts()));
			return hints;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<UnitMention> find(String folded, Whereabouts where) {
		List<UnitMention> mentions = new ArrayList<>();
		for (PhraseTrie.Hit<Meant> hit : this.trie.longest(folded)) {
			for (String code : where.choose(hit.value().units(), hit.start())) {
				mentions.add(new UnitMention(code, hit.start(), hit.end(), hit.value().byName()));
			}
		}
		return mentions;
	}

	private record Meant(Alternatives units, boolean byName) {
	}

}
