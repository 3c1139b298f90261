package cn.minyi.classifier.unit;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import cn.minyi.domain.Category;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Decides who should handle a submission, best first: a charge goes to the discipline
 * body and the bodies above the accused, anything else to the unit with the duty. An
 * accused unit, or one that an accused unit commands, never handles it.
 */
public final class Routing {

	private static final int LONGEST = 4;

	private final UnitDirectory units;

	private final @Nullable String discipline;

	private final @Nullable String office;

	private final @Nullable String letters;

	private final @Nullable String street;

	/**
	 * Prepares for a directory.
	 * @param units the directory
	 */
	public Routing(UnitDirectory units) {
		this.units = units;
		this.discipline = find("discipline", "纪委", "纪律检查");
		this.office = find("office", "政府办", "办公室");
		this.letters = find("letters", "信访");
		this.street = find("street", "街道办", "镇政府");
	}

	/** By the code of the shipped directory, else by a part of a name or alias. */
	private @Nullable String find(String code, String... names) {
		if (this.units.find(code).isPresent()) {
			return code;
		}
		return Stream.of(names)
			.flatMap((name) -> this.units.all()
				.stream()
				.filter((unit) -> Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
					.anyMatch((each) -> each.contains(name))))
			.map(Unit::code)
			.findFirst()
			.orElse(null);
	}

	/**
	 * Ranks the units that should handle a submission.
	 * @param category its category
	 * @param disciplineClue whether it has a clue to a breach of discipline or law
	 * @param accused codes of the accused units
	 * @param byDuty codes of the units whose matter it is, best first
	 * @return codes, best first; empty only if every unit of the directory is accused or
	 * commanded by an accused one
	 */
	public List<String> responsible(Category category, boolean disciplineClue, Collection<String> accused,
			List<String> byDuty) {
		Set<String> ranked = new LinkedHashSet<>();
		if (category != Category.NONE || disciplineClue) {
			add(ranked, this.discipline);
			accused.stream().flatMap((code) -> this.units.withParents(code).stream().skip(1)).forEach(ranked::add);
			add(ranked, this.office);
		}
		if (category != Category.NONE) {
			byDuty.stream().filter((code) -> this.units.mayHandle(code, accused)).limit(1).forEach(ranked::add);
		}
		if (category == Category.NONE) {
			ranked.addAll(byDuty);
			if (!accused.isEmpty()) {
				accused.stream().flatMap((code) -> this.units.withParents(code).stream().skip(1)).forEach(ranked::add);
				add(ranked, this.discipline);
			}
			add(ranked, this.street);
			add(ranked, this.office);
		}
		add(ranked, this.letters);
		List<String> allowed = ranked.stream()
			.filter((code) -> this.units.mayHandle(code, accused))
			.limit(LONGEST)
			.toList();
		return allowed.isEmpty() ? anyAllowed(accused) : allowed;
	}

	private List<String> anyAllowed(Collection<String> accused) {
		return this.units.all()
			.stream()
			.map(Unit::code)
			.filter((code) -> this.units.mayHandle(code, accused))
			.limit(1)
			.toList();
	}

	private static void add(Set<String> ranked, @Nullable String code) {
		if (code != null) {
			ranked.add(code);
		}
	}

}
