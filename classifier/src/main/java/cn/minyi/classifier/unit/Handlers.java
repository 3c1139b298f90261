package cn.minyi.classifier.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.minyi.domain.unit.UnitDirectory;

/**
 * Orders units by how probable it is that a matter is theirs. Of several of a kind that
 * nothing tells apart no one is better: the body above them comes first, for it can pass
 * the matter on.
 */
public final class Handlers {

	private static final int MOST = 3;

	private final UnitDirectory units;

	/**
	 * Prepares for a directory.
	 * @param units the directory
	 */
	public Handlers(UnitDirectory units) {
		this.units = units;
	}

	/**
	 * Chooses the best.
	 * @param candidates the candidates
	 * @param probabilities that the matter is theirs, in the same order
	 * @return codes, best first
	 */
	public List<String> best(List<Candidate> candidates, double[] probabilities) {
		List<Integer> ranked = new ArrayList<>(candidates.size());
		for (int i = 0; i < candidates.size(); i++) {
			ranked.add(i);
		}
		ranked.sort(Comparator.comparingDouble((i) -> -probabilities[i]));
		Set<String> best = new LinkedHashSet<>();
		for (int i = 0; i < Math.min(MOST, ranked.size()); i++) {
			Candidate unit = candidates.get(ranked.get(i));
			if (i + 1 < ranked.size() && probabilities[ranked.get(i)] == probabilities[ranked.get(i + 1)]) {
				Candidate other = candidates.get(ranked.get(i + 1));
				if (unit.kind().equals(other.kind())) {
					above(this.units, unit.code(), other.code()).ifPresent(best::add);
				}
			}
			best.add(unit.code());
		}
		return List.copyOf(best);
	}

	/** The nearest body that is, or commands, both of two units. */
	static Optional<String> above(UnitDirectory units, String code, String other) {
		List<String> aboveOther = units.withParents(other);
		return units.withParents(code).stream().filter(aboveOther::contains).findFirst();
	}

}
