package cn.minyi.search.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;

import org.springframework.stereotype.Component;

/**
 * Finds the unit that a clerk means by a name typed or chosen.
 */
@Component
class UnitNames {

	private final UnitDirectory units;

	UnitNames(UnitDirectory units) {
		this.units = units;
	}

	/**
	 * Finds a unit by its name, one of its other names, or its code.
	 * @param typed what was typed
	 * @return empty if no unit, or more than one, is called so
	 */
	Optional<String> code(String typed) {
		String name = typed.strip();
		List<String> byName = new ArrayList<>();
		List<String> byAlias = new ArrayList<>();
		for (Unit unit : this.units.all()) {
			if (unit.name().equals(name) || unit.code().equals(name)) {
				byName.add(unit.code());
			}
			else if (unit.aliases().contains(name)) {
				byAlias.add(unit.code());
			}
		}
		List<String> found = byName.isEmpty() ? byAlias : byName;
		return (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty();
	}

	/** All units as suggestions while a clerk types. */
	List<Suggestion> suggestions() {
		return this.units.all()
			.stream()
			.map((unit) -> new Suggestion(unit.name(), String.join("、", unit.aliases())))
			.toList();
	}

	/**
	 * A unit that can be typed.
	 *
	 * @param name its name
	 * @param aliases its other names
	 */
	record Suggestion(String name, String aliases) {

	}

}
