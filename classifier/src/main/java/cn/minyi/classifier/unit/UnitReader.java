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

	private final UnaryOperator<String> fold;

	UnitReader(UnitDirectory units, UnaryOperator<String> fold) {
		this.names = new UnitNames(units, fold);
		this.duties = new Duties(units, fold);
		this.fold = fold;
	}

	ReadUnits read(String folded, @Nullable String unitNamed) {
		Set<String> complainedAbout = new TreeSet<>();
		if (unitNamed != null) {
			this.names.find(this.fold.apply(unitNamed)).forEach((mention) -> complainedAbout.add(mention.code()));
		}
		return new ReadUnits(this.names.find(folded), this.duties.scores(folded), complainedAbout);
	}

}
