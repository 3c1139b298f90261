package cn.minyi.classifier.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import cn.minyi.classifier.hanlp.PhraseTrie;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;

/**
 * Tells of which kind each unit of a deployment is: the code of the unit of the sample
 * directory that it has most in common with. The models know units by these codes. A unit
 * like none of the sample is of a kind of its own, named by its own code.
 */
final class Kinship {

	/** Less than this in common, counted in characters, is chance. */
	private static final double LEAST = 3;

	/** A name says at its end what the body is: 社区卫生服务中心 is no 社区. */
	private static final double AT_THE_END = 2;

	private static final int SHORTEST = 2;

	private final Map<String, String> kinds = new HashMap<>();

	private final Map<String, List<String>> units = new LinkedHashMap<>();

	private final UnitDirectory sample = UnitDirectory.shipped();

	private final UnaryOperator<String> fold;

	private final Map<String, String> words;

	Kinship(UnitDirectory directory, UnaryOperator<String> fold) {
		this.fold = fold;
		this.words = words();
		PhraseTrie<List<Known>> known = known();
		for (Unit unit : directory.all()) {
			String kind = this.sample.find(unit.code()).isPresent() ? unit.code() : likest(unit, known);
			this.kinds.put(unit.code(), kind);
			this.units.computeIfAbsent(kind, (key) -> new ArrayList<>()).add(unit.code());
		}
	}

	/** What is somebody's name is not counted as a duty as well. */
	private PhraseTrie<List<Known>> known() {
		Map<String, List<Known>> names = new HashMap<>();
		Map<String, List<Known>> duties = new HashMap<>();
		for (Unit unit : this.sample.all()) {
			unit.aliases().forEach((alias) -> add(names, alias, new Known(unit.code(), true)));
			add(names, unit.name(), new Known(unit.code(), true));
			unit.duties().forEach((duty) -> add(duties, duty, new Known(unit.code(), false)));
		}
		duties.forEach(names::putIfAbsent);
		return new PhraseTrie<>(names);
	}

	/** Words for staff and places, which are often the name of a smaller body. */
	private Map<String, String> words() {
		Map<String, String> words = new HashMap<>();
		Map<String, List<String>> hints = UnitNames.hints();
		for (Unit unit : this.sample.all()) {
			for (String alias : unit.aliases()) {
				hints.getOrDefault(alias, List.of()).forEach((word) -> words.putIfAbsent(fold(word), unit.code()));
			}
		}
		return words;
	}

	private void add(Map<String, List<Known>> phrases, String phrase, Known unit) {
		if (phrase.length() >= SHORTEST) {
			List<Known> known = phrases.computeIfAbsent(fold(phrase), (key) -> new ArrayList<>());
			if (!known.contains(unit)) {
				known.add(unit);
			}
		}
	}

	private String fold(String phrase) {
		return this.fold.apply(phrase).replace("人民政府", "政府");
	}

	private String likest(Unit unit, PhraseTrie<List<Known>> known) {
		Map<String, Map<String, Double>> shared = new LinkedHashMap<>();
		count(unit.name(), true, known, shared);
		unit.aliases().forEach((alias) -> count(alias, true, known, shared));
		unit.duties().forEach((duty) -> count(duty, false, known, shared));
		String likest = unit.code();
		double most = 0;
		for (Map.Entry<String, Map<String, Double>> each : shared.entrySet()) {
			double sum = each.getValue().values().stream().mapToDouble(Double::doubleValue).sum();
			if (sum >= LEAST && sum > most) {
				likest = each.getKey();
				most = sum;
			}
		}
		return likest;
	}

	/** Each phrase in common counts once by its length, shared among those it fits. */
	private void count(String phrase, boolean isName, PhraseTrie<List<Known>> known,
			Map<String, Map<String, Double>> shared) {
		String folded = fold(phrase);
		String ofStaff = this.words.get(folded);
		if (isName && ofStaff != null) {
			shared.computeIfAbsent(ofStaff, (key) -> new HashMap<>())
				.merge(folded, AT_THE_END * folded.length(), Math::max);
		}
		for (PhraseTrie.Hit<List<Known>> hit : known.longest(folded)) {
			String common = folded.substring(hit.start(), hit.end());
			for (Known unit : hit.value()) {
				boolean atTheEnd = isName && unit.byName() && hit.end() == folded.length();
				double weight = common.length() * (atTheEnd ? AT_THE_END : 1) / hit.value().size();
				shared.computeIfAbsent(unit.code(), (key) -> new HashMap<>()).merge(common, weight, Math::max);
			}
		}
	}

	/** The kind of a unit; of one that is not in the directory its code. */
	String of(String code) {
		return this.kinds.getOrDefault(code, code);
	}

	/** Whether a unit is like none of the sample. */
	boolean isUnknown(String code) {
		return this.sample.find(of(code)).isEmpty();
	}

	/** The units of a kind in the order of the directory. */
	List<String> units(String kind) {
		return this.units.getOrDefault(kind, List.of());
	}

	/** All kinds that the directory has. */
	Collection<String> all() {
		return this.units.keySet();
	}

	private record Known(String code, boolean byName) {
	}

}
