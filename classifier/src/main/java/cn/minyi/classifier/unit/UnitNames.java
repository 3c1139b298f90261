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
 * people use for its staff or places (unit-words.yaml). The longest name wins.
 */
final class UnitNames {

	private final PhraseTrie<Set<Named>> trie;

	UnitNames(UnitDirectory units, UnaryOperator<String> fold) {
		Map<String, Set<Named>> phrases = new HashMap<>();
		for (Unit unit : units.all()) {
			names(unit).forEach((name) -> add(phrases, fold.apply(name), new Named(unit.code(), true)));
		}
		Map<String, List<String>> byName = new HashMap<>();
		for (Unit unit : units.all()) {
			names(unit).forEach((name) -> byName.computeIfAbsent(name, (key) -> new ArrayList<>()).add(unit.code()));
		}
		hints().forEach((alias, words) -> {
			for (String code : byName.getOrDefault(alias, List.of())) {
				words.stream()
					.map(fold)
					.filter((word) -> !phrases.containsKey(word) || !isName(phrases.get(word)))
					.toList()
					.forEach((word) -> add(phrases, word, new Named(code, false)));
			}
		});
		this.trie = new PhraseTrie<>(phrases);
	}

	private static boolean isName(Set<Named> named) {
		return named.stream().anyMatch(Named::byName);
	}

	private static void add(Map<String, Set<Named>> phrases, String phrase, Named named) {
		phrases.computeIfAbsent(phrase, (key) -> new LinkedHashSet<>()).add(named);
	}

	private static List<String> names(Unit unit) {
		List<String> names = new ArrayList<>(unit.aliases());
		names.add(unit.name());
		return names;
	}

	private static Map<String, List<String>> hints() {
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

	List<UnitMention> find(String folded) {
		List<UnitMention> mentions = new ArrayList<>();
		for (PhraseTrie.Hit<Set<Named>> hit : this.trie.longest(folded)) {
			hit.value()
				.forEach(
						(named) -> mentions.add(new UnitMention(named.code(), hit.start(), hit.end(), named.byName())));
		}
		return mentions;
	}

	private record Named(String code, boolean byName) {
	}

}
