package cn.minyi.classifier.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import cn.minyi.classifier.feature.Traits;
import cn.minyi.classifier.model.Scores;
import cn.minyi.domain.Category;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Describes, for a text, each unit that may be accused or may handle it, by names of what
 * is true of it. Small models learn from the corpus how much each of these says.
 */
public final class Candidates {

	/**
	 * So many units that a text sounds like are looked at though it does not name them.
	 */
	private static final int UNNAMED = 4;

	/** So far behind its name may stand what a unit is blamed for. */
	private static final int BLAME_REACH = 50;

	private static final double[] BUCKETS = { 0.03, 0.08, 0.15, 0.3, 0.5, 0.7, 0.85 };

	private static final String[] BUCKET_NAMES = { "0", "1", "2", "3", "4", "5", "6", "7" };

	private static final String[] RANKS = { "rank 0", "rank 1", "rank 2", "rank 3" };

	private static final String[] OTHERS = { " of 0", " of 1", " of 2", " of 3" };

	private final Kinship kinship;

	private final Areas areas;

	private final UnitReader reader;

	private final UnaryOperator<String> fold;

	/** The units of each kind, for those that a text only sounds like. */
	private final Map<String, Alternatives> kinds = new HashMap<>();

	private final Comparator<String> order;

	/**
	 * Prepares for a directory.
	 * @param units the directory
	 * @param fold folds text
	 */
	public Candidates(UnitDirectory units, UnaryOperator<String> fold) {
		this.kinship = new Kinship(units, fold);
		this.areas = new Areas(units, fold);
		this.reader = new UnitReader(units, this.kinship, this.areas, fold);
		this.fold = fold;
		this.kinship.all()
			.forEach((kind) -> this.kinds.put(kind, this.areas.alternatives(this.kinship.units(kind)).headed()));
		this.order = Comparator.comparing(this.areas::isEverywhere).reversed().thenComparing(Comparator.naturalOrder());
	}

	/**
	 * Reads where something happened.
	 * @param folded the folded text
	 * @param place what the form says about it, if anything
	 * @return the areas of the directory that they name
	 */
	public Whereabouts where(String folded, @Nullable String place) {
		return this.areas.read(folded, (place != null) ? this.fold.apply(place) : null);
	}

	/**
	 * Reads a text for units.
	 * @param view the text
	 * @param where the areas it names
	 * @param unitNamed what the form says about whom it is, if anything
	 * @return its candidates; of several that nothing tells apart, those that work in all
	 * areas stand first
	 */
	public List<Candidate> of(TextView view, Whereabouts where, @Nullable String unitNamed) {
		ReadUnits read = this.reader.read(view.folded(), where, unitNamed);
		Map<String, Naming> namings = namings(view, read);
		Set<String> codes = new TreeSet<>(this.order);
		codes.addAll(read.complainedAbout());
		codes.addAll(namings.keySet());
		Set<String> named = new HashSet<>(codes);
		codes.addAll(read.duties().keySet());
		addUnnamed(view.accused(), where, named, codes);
		addUnnamed(view.handlers(), where, named, codes);
		String others = OTHERS[Math.min(namings.size(), OTHERS.length - 1)];
		List<Candidate> candidates = new ArrayList<>(codes.size());
		for (String code : codes) {
			Naming naming = namings.getOrDefault(code, Naming.UNNAMED);
			candidates.add(new Candidate(code, this.kinship.of(code), read.complainedAbout().contains(code),
					accused(view, naming, read, others, code), handler(view, naming, read, code)));
		}
		return candidates;
	}

	/** Not beside one of the kind that is named: it is the one that is meant. */
	private void addUnnamed(Scores scores, Whereabouts where, Set<String> named, Set<String> codes) {
		for (String kind : scores.ranked(UNNAMED)) {
			Alternatives units = this.kinds.get(kind);
			if (units != null && Collections.disjoint(named, this.kinship.units(kind))) {
				codes.addAll(where.choose(units, Whereabouts.ANYWHERE));
			}
		}
	}

	private static Map<String, Naming> namings(TextView view, ReadUnits read) {
		Map<String, Naming> namings = new HashMap<>();
		int next = 0;
		List<UnitMention> mentions = read.mentions();
		for (int i = 0, end; i < mentions.size(); i = end) {
			UnitMention mention = mentions.get(i);
			// The same words may name several units.
			end = i + 1;
			while (end < mentions.size() && mentions.get(end).start() == mention.start()) {
				end++;
			}
			// What is blamed from here up to the next unit that is named is its doing.
			int until = (end < mentions.size()) ? mentions.get(end).start() : Integer.MAX_VALUE;
			int blames = 0;
			for (; next < view.blames().size() && view.blames().get(next).start() < until; next++) {
				Blame blame = view.blames().get(next);
				if (blame.end() > mention.start() && blame.start() - mention.end() <= BLAME_REACH) {
					blames++;
				}
			}
			for (UnitMention each : mentions.subList(i, end)) {
				namings.computeIfAbsent(each.code(), (code) -> new Naming()).add(view, each, i == 0, blames);
			}
		}
		return namings;
	}

	/**
	 * The units that a field of a form names.
	 * @param unitNamed what the form says about whom it is
	 * @param where the areas that the rest of it names
	 * @return codes, sorted
	 */
	public List<String> named(String unitNamed, Whereabouts where) {
		return List.copyOf(this.reader.named(unitNamed, where));
	}

	/**
	 * The kinds of units, as the models know them.
	 * @param codes of units of the directory
	 * @return codes of the sample directory; of a unit like none of it its own
	 */
	public Set<String> kinds(Collection<String> codes) {
		Set<String> kinds = new TreeSet<>();
		codes.forEach((code) -> kinds.add(this.kinship.of(code)));
		return kinds;
	}

	private Traits accused(TextView view, Naming naming, ReadUnits read, String others, String code) {
		String kind = this.kinship.of(code);
		Traits traits = new Traits();
		String charge = (view.category() == Category.NONE) ? "none" : "charge";
		String sounds = bucket(view.accused().of(kind));
		String named = naming.charged();
		traits.add("sounds ", sounds);
		traits.add(charge);
		traits.add(charge, " ", rank(view.accused(), kind));
		traits.add("charged ", bucket(view.charged()));
		traits.add(named);
		traits.add(named, " ", charge);
		traits.add(named, " sounds ", sounds);
		traits.add(named, others);
		// Who is not named but has the duty is meant by "the offices concerned".
		String matter = rank(view.handlers(), kind);
		traits.add(charge, " own ", matter);
		traits.add(named, " own ", matter);
		traits.add(named, duties(read, code), charge);
		traits.add(others, matter, charge);
		traits.add(view.blames().isEmpty() ? "nobody blamed" : "somebody blamed", matter, named);
		traits.add(naming.blamed());
		traits.add(naming.blamed(), named);
		traits.add(naming.blamed(), charge);
		naming.manners(traits);
		return traits;
	}

	private Traits handler(TextView view, Naming naming, ReadUnits read, String code) {
		String kind = this.kinship.of(code);
		Traits traits = new Traits();
		String sounds = bucket(view.handlers().of(kind));
		String duties = duties(read, code);
		String named = naming.plain();
		traits.add("sounds ", sounds);
		traits.add(rank(view.handlers(), kind));
		traits.add(duties);
		traits.add(named);
		traits.add(named, " ", duties);
		traits.add(duties, " sounds ", sounds);
		traits.add(named, " sounds ", sounds);
		naming.manners(traits);
		return traits;
	}

	private static String duties(ReadUnits read, String code) {
		double duty = read.duties().getOrDefault(code, 0.0);
		return (duty == 0) ? "no duty" : (duty < 2) ? "weak duty" : (duty < 4) ? "duty" : "duties";
	}

	/** How many units the text sounds more like. */
	private static String rank(Scores scores, String code) {
		int rank = scores.rank(code);
		return (rank < RANKS.length) ? RANKS[rank] : "rank low";
	}

	private static String bucket(double probability) {
		int bucket = 0;
		while (bucket < BUCKETS.length && probability >= BUCKETS[bucket]) {
			bucket++;
		}
		return BUCKET_NAMES[bucket];
	}

}
