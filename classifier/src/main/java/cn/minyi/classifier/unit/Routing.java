package cn.minyi.classifier.unit;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import cn.minyi.domain.Category;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;

/**
 * Decides who should handle a submission, best first: a charge goes to the discipline
 * body and the bodies above the accused, anything else to the unit with the duty. An
 * accused unit, or one that an accused unit commands, never handles it. Of several of a
 * kind the one nearest above the accused is taken, then that of the area.
 */
public final class Routing {

	private static final int LONGEST = 4;

	private final UnitDirectory units;

	private final Areas areas;

	private final Alternatives discipline;

	private final Alternatives office;

	private final Alternatives letters;

	private final Alternatives street;

	/**
	 * Prepares for a directory.
	 * @param units the directory
	 * @param fold folds text
	 */
	public Routing(UnitDirectory units, UnaryOperator<String> fold) {
		this.units = units;
		this.areas = new Areas(units, fold);
		Kinship kinship = new Kinship(units, fold);
		this.discipline = find(kinship, "discipline", "纪委", "纪律检查");
		this.office = find(kinship, "office", "政府办", "办公室");
		this.letters = find(kinship, "letters", "信访");
		this.street = find(kinship, "street", "街道办", "镇政府");
	}

	/** All of a kind; if there are none, the first that has a part of a name. */
	private Alternatives find(Kinship kinship, String kind, String... names) {
		List<String> codes = kinship.units(kind);
		if (codes.isEmpty()) {
			codes = Stream.of(names)
				.flatMap((name) -> this.units.all()
					.stream()
					.filter((unit) -> kinship.isUnknown(unit.code())
							&& Stream.concat(Stream.of(unit.name()), unit.aliases().stream())
								.anyMatch((each) -> each.contains(name))))
				.map(Unit::code)
				.limit(1)
				.toList();
		}
		return this.areas.alternatives(codes);
	}

	/**
	 * Ranks the units that should handle a submission.
	 * @param category its category
	 * @param disciplineClue whether it has a clue to a breach of discipline or law
	 * @param accused codes of the accused units
	 * @param byDuty codes of the units whose matter it is, best first
	 * @param where the areas that it names
	 * @return codes, best first; empty only if every unit of the directory is accused or
	 * commanded by an accused one
	 */
	public List<String> responsible(Category category, boolean disciplineClue, Collection<String> accused,
			List<String> byDuty, Whereabouts where) {
		Set<String> ranked = new LinkedHashSet<>();
		if (category != Category.NONE || disciplineClue) {
			add(ranked, this.discipline, accused, where);
			accused.stream().flatMap((code) -> this.units.withParents(code).stream().skip(1)).forEach(ranked::add);
			add(ranked, this.office, accused, where);
		}
		if (category != Category.NONE) {
			byDuty.stream().filter((code) -> this.units.mayHandle(code, accused)).limit(1).forEach(ranked::add);
		}
		if (category == Category.NONE) {
			ranked.addAll(byDuty);
			if (!accused.isEmpty()) {
				accused.stream().flatMap((code) -> this.units.withParents(code).stream().skip(1)).forEach(ranked::add);
				add(ranked, this.discipline, accused, where);
			}
			add(ranked, this.street, accused, where);
			add(ranked, this.office, accused, where);
		}
		add(ranked, this.letters, accused, where);
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

	private void add(Set<String> ranked, Alternatives bodies, Collection<String> accused, Whereabouts where) {
		List<String> codes = bodies.unsure();
		if (codes.size() <= 1) {
			ranked.addAll(codes);
			return;
		}
		List<String> near = where.choose(bodies, Whereabouts.ANYWHERE);
		if (accused.isEmpty() && near.size() > 1 && !this.areas.isEverywhere(near.get(0))) {
			// Nobody knows which district: who is above them passes it on.
			Handlers.above(this.units, near.get(0), near.get(1)).ifPresent(ranked::add);
		}
		codes.stream()
			.filter((code) -> this.units.mayHandle(code, accused))
			.min(Comparator.<String>comparingInt((code) -> above(code, accused))
				.thenComparingInt((code) -> fromArea(code, accused, near))
				.thenComparingInt((code) -> besides(code, accused)))
			.ifPresent(ranked::add);
	}

	/** How far above an accused unit a body stands that commands it. */
	private int above(String code, Collection<String> accused) {
		return accused.stream()
			.mapToInt((each) -> this.units.withParents(each).indexOf(code))
			.filter((steps) -> steps >= 0)
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	/** First who covers all accused, then who works everywhere: not another district. */
	private int fromArea(String code, Collection<String> accused, List<String> near) {
		boolean covers = accused.isEmpty() ? near.contains(code)
				: accused.stream().allMatch((each) -> this.areas.covers(code, each));
		return covers ? 0 : this.areas.isEverywhere(code) ? 1 : 2;
	}

	/** How far up from an accused unit there is one that commands a body too. */
	private int besides(String code, Collection<String> accused) {
		List<String> own = this.units.withParents(code);
		int least = Integer.MAX_VALUE;
		for (String each : accused) {
			List<String> parents = this.units.withParents(each);
			for (int i = 0; i < parents.size(); i++) {
				if (own.contains(parents.get(i))) {
					least = Math.min(least, i);
				}
			}
		}
		return least;
	}

}
