package cn.minyi.classifier.unit;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says about units. Immutable and thread-safe.
 */
final class UnitReader {

	private final UnitNames names;

	private final Duties duties;

	private final Areas areas;

	private final UnaryOperator<String> fold;

	UnitReader(UnitDirectory units, Kinship kinship, Areas areas, UnaryOperator<String> fold) {
		this.names = new UnitNames(units, kinship, areas, fold);
		this.duties = new Duties(units, kinship, areas, fold);
		this.areas = areas;
		this.fold = fold;
	}

	ReadUnits read(String folded, Whereabouts where, @Nullable String unitNamed) {
		Set<String> complainedAbout = (unitNamed != null) ? named(unitNamed, where) : Set.of();
		return new ReadUnits(this.names.find(folded, where), this.duties.scores(folded, where), complainedAbout);
	}

	/** Those that the form's own field names. */
	Set<String> named(String unitNamed, Whereabouts where) {
		String field = this.fold.apply(unitNamed);
		Set<String> codes = new TreeSet<>();
		this.names.find(field, this.areas.read(field, null).orElse(where))
			.forEach((mention) -> codes.add(mention.code()));
		return codes;
	}

}
