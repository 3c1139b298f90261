package cn.minyi.classifier.unit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

import cn.minyi.domain.unit.UnitDirectory;

/**
 * Units any of which the same words may mean. Immutable.
 */
final class Alternatives {

	private final Areas areas;

	private final UnitDirectory units;

	private final List<String> codes;

	private final List<String> unsure;

	private final List<String> everywhere;

	private final boolean differ;

	private Alternatives(Collection<String> codes, Collection<String> unsure, Areas areas, UnitDirectory units) {
		this.areas = areas;
		this.units = units;
		this.codes = List.copyOf(codes);
		this.differ = codes.size() > 1 && !codes.stream().allMatch(areas::isEverywhere);
		this.everywhere = unsure.stream().filter(areas::isEverywhere).toList();
		this.unsure = new ArrayList<>(this.everywhere);
		unsure.stream().filter((code) -> !areas.isEverywhere(code)).forEach(this.unsure::add);
	}

	/** Units of which all stay possible if nothing tells them apart. */
	static Alternatives of(Collection<String> codes, Areas areas, UnitDirectory units) {
		return new Alternatives(codes, codes, areas, units);
	}

	/**
	 * The same units, but if nothing tells them apart, those that another one of them
	 * commands are left out: it stands for them.
	 */
	Alternatives headed() {
		List<String> heads = this.codes.stream()
			.filter((code) -> this.units.withParents(code).stream().skip(1).noneMatch(this.codes::contains))
			.toList();
		return new Alternatives(this.codes, heads, this.areas, this.units);
	}

	/** Those that stay if nothing tells them apart, first those that work everywhere. */
	List<String> unsure() {
		return this.unsure;
	}

	/** Those of them that work everywhere. */
	List<String> everywhere() {
		return this.everywhere;
	}

	/** Whether an area may tell them apart. */
	boolean differ() {
		return this.differ;
	}

	/**
	 * Those that work at certain places, the closest; if there are none, those that work
	 * in a part of one, and those that work everywhere.
	 * @return empty if there are none
	 */
	List<String> at(BitSet places) {
		List<String> found = new ArrayList<>();
		for (String code : this.codes) {
			if (this.areas.isAt(code, places)) {
				found.add(code);
			}
		}
		if (found.size() > 1) {
			List<String> any = List.copyOf(found);
			found.removeIf((code) -> isAroundAny(code, any));
		}
		return found.isEmpty() ? within(places) : found;
	}

	private List<String> within(BitSet places) {
		List<String> found = new ArrayList<>();
		for (String code : this.unsure) {
			if (this.areas.isWithin(code, places)) {
				found.add(code);
			}
		}
		if (!found.isEmpty()) {
			found.addAll(0, this.everywhere);
		}
		return found;
	}

	private boolean isAroundAny(String code, List<String> others) {
		for (String other : others) {
			if (this.areas.isAround(code, other)) {
				return true;
			}
		}
		return false;
	}

}
