package cn.minyi.classifier.unit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import cn.minyi.classifier.hanlp.PhraseTrie;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The areas of a directory: which unit works in which, which lies in which, and where a
 * text names them. A unit without an area has that of the nearest body above it that has
 * one.
 */
final class Areas {

	private static final int EVERYWHERE = -1;

	private static final List<String> ENDINGS = List.of("开发区", "自治县", "新区", "街道", "区", "县", "市", "旗", "镇", "乡", "村");

	private static final int SHORTEST = 2;

	private final UnitDirectory units;

	private final Map<String, Integer> numbers = new HashMap<>();

	private final Map<String, Integer> ofUnits = new HashMap<>();

	/** For each area those that it lies in. */
	private final List<BitSet> around = new ArrayList<>();

	private final @Nullable PhraseTrie<Phrase> trie;

	Areas(UnitDirectory units, UnaryOperator<String> fold) {
		this.units = units;
		for (Unit unit : units.all()) {
			BitSet outer = new BitSet();
			int own = EVERYWHERE;
			for (String code : units.withParents(unit.code())) {
				String area = units.find(code).map(Unit::area).orElse(null);
				if (area != null) {
					int number = number(fold.apply(area));
					own = (own == EVERYWHERE) ? number : own;
					outer.set(number);
				}
			}
			if (own != EVERYWHERE) {
				outer.clear(own);
				this.ofUnits.put(unit.code(), own);
				this.around.get(own).or(outer);
			}
		}
		this.trie = this.numbers.isEmpty() ? null : trie();
	}

	private int number(String area) {
		return this.numbers.computeIfAbsent(area, (key) -> {
			this.around.add(new BitSet());
			return this.around.size() - 1;
		});
	}

	private PhraseTrie<Phrase> trie() {
		Map<String, Phrase> phrases = new HashMap<>();
		this.numbers.forEach((area, number) -> phrases.put(area, new Phrase(only(number), true)));
		this.numbers.forEach((area, number) -> {
			Phrase phrase = phrases.computeIfAbsent(shortened(area), (key) -> new Phrase(new BitSet(), false));
			phrase.areas().set(number);
		});
		return new PhraseTrie<>(phrases);
	}

	private static String shortened(String area) {
		for (String ending : ENDINGS) {
			if (area.endsWith(ending) && area.length() >= ending.length() + SHORTEST) {
				return area.substring(0, area.length() - ending.length());
			}
		}
		return area;
	}

	private static BitSet only(int number) {
		BitSet areas = new BitSet();
		areas.set(number);
		return areas;
	}

	/** Whether a unit works in all areas. */
	boolean isEverywhere(String code) {
		return !this.ofUnits.containsKey(code);
	}

	/** Units that the same words may mean, those that work everywhere first. */
	Alternatives alternatives(Collection<String> codes) {
		return Alternatives.of(codes, this, this.units);
	}

	/** Whether a unit works in one of some areas or around it; not if everywhere. */
	boolean isAt(String code, BitSet places) {
		Integer own = this.ofUnits.get(code);
		if (own == null || places.get(own)) {
			return own != null;
		}
		for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
			if (this.around.get(place).get(own)) {
				return true;
			}
		}
		return false;
	}

	/** Whether a unit works in a part of one of some areas. */
	boolean isWithin(String code, BitSet places) {
		Integer own = this.ofUnits.get(code);
		return own != null && this.around.get(own).intersects(places);
	}

	/** Whether the area of a unit has that of another in it. */
	boolean isAround(String code, String other) {
		Integer outer = this.ofUnits.get(code);
		Integer inner = this.ofUnits.get(other);
		return outer != null && inner != null && this.around.get(inner).get(outer);
	}

	/** Whether a unit works in the area of another. */
	boolean covers(String code, String other) {
		Integer own = this.ofUnits.get(code);
		return (own != null && own.equals(this.ofUnits.get(other))) || isAround(code, other);
	}

	/**
	 * Reads where a text happened.
	 * @param folded the folded text
	 * @param place the folded place of the form, if any
	 */
	Whereabouts read(String folded, @Nullable String place) {
		if (this.trie == null) {
			return Whereabouts.UNKNOWN;
		}
		BitSet told = (place != null) ? named(this.trie.longest(place)) : new BitSet();
		List<PhraseTrie.Hit<Phrase>> hits = this.trie.longest(folded);
		return new Whereabouts(folded, told, named(hits), hits);
	}

	/** Shortened ones, such as 和平, count only where none stands in full. */
	private static BitSet named(List<PhraseTrie.Hit<Phrase>> hits) {
		BitSet inFull = new BitSet();
		BitSet all = new BitSet();
		for (PhraseTrie.Hit<Phrase> hit : hits) {
			all.or(hit.value().areas());
			if (hit.value().inFull()) {
				inFull.or(hit.value().areas());
			}
		}
		return inFull.isEmpty() ? all : inFull;
	}

	/**
	 * What an area is called.
	 *
	 * @param areas those that are called so
	 * @param inFull false for a name without its ending, such as 城东 for 城东区
	 */
	record Phrase(BitSet areas, boolean inFull) {
	}

}
