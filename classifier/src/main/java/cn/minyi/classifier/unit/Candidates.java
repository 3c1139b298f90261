package cn.minyi.classifier.unit;

import java.util.ArrayList;
import java.util.HashMap;
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

	private final UnitDirectory units;

	private final UnitReader reader;

	/**
	 * Prepares for a directory.
	 * @param units the directory
	 * @param fold folds text
	 */
	public Candidates(UnitDirectory units, UnaryOperator<String> fold) {
		this.units = units;
		this.reader = new UnitReader(units, fold);
	}

	/**
	 * Reads a text for units.
	 * @param view the text
	 * @param unitNamed what the form says about whom it is, if anything
	 * @return its candidates
	 */
	public List<Candidate> of(TextView view, @Nullable String unitNamed) {
		ReadUnits read = this.reader.read(view.folded(), unitNamed);
		Map<String, Naming> namings = namings(view, read);
		Set<String> codes = new TreeSet<>(read.complainedAbout());
		codes.addAll(namings.keySet());
		codes.addAll(read.duties().keySet());
		addUnnamed(view.accused(), codes);
		addUnnamed(view.handlers(), codes);
		String others = OTHERS[Math.min(namings.size(), OTHERS.length - 1)];
		List<Candidate> candidates = new ArrayList<>(codes.size());
		for (String code : codes) {
			Naming naming = namings.getOrDefault(code, Naming.UNNAMED);
			candidates.add(new Candidate(code, read.complainedAbout().contains(code),
					accused(view, naming, read, others, code), handler(view, naming, read, code)));
		}
		return candidates;
	}

	private void addUnnamed(Scores scores, Set<String> codes) {
		for (String code : scores.ranked(UNNAMED)) {
			if (this.units.find(code).isPresent()) {
				codes.add(code);
			}
		}
	}

	private static Map<String, Naming> namings(TextView view, ReadUnits read) {
		Map<String, Naming> namings = new HashMap<>();
		int next = 0;
		List<UnitMention> mentions = read.mentions();
		for (int i = 0; i < mentions.size(); i++) {
			UnitMention mention = mentions.get(i);
			// What is blamed from here up to the next unit that is named is its doing.
			int until = (i + 1 < mentions.size()) ? Math.max(mention.end(), mentions.get(i + 1).start())
					: Integer.MAX_VALUE;
			int blames = 0;
			for (; next < view.blames().size() && view.blames().get(next).start() < until; next++) {
				Blame blame = view.blames().get(next);
				if (blame.end() > mention.start() && blame.start() - mention.end() <= BLAME_REACH) {
					blames++;
				}
			}
			if (i + 1 < mentions.size() && mentions.get(i + 1).start() == mention.start()) {
				// The same words name another unit too.
				next -= blames;
			}
			namings.computeIfAbsent(mention.code(), (code) -> new Naming()).add(view, mention, i == 0, blames);
		}
		return namings;
	}

	/**
	 * The units that a field of a form names.
	 * @param unitNamed what the form says about whom it is
	 * @return codes, sorted
	 */
	public List<String> named(String unitNamed) {
		return List.copyOf(new TreeSet<>(this.reader.read("", unitNamed).complainedAbout()));
	}

	private static Traits accused(TextView view, Naming naming, ReadUnits read, String others, String code) {
		Traits traits = new Traits();
		String charge = (view.category() == Category.NONE) ? "none" : "charge";
		String sounds = bucket(view.accused().of(code));
		String named = naming.charged();
		traits.add("sounds ", sounds);
		traits.add(charge);
		traits.add(charge, " ", rank(view.accused(), code));
		traits.add("charged ", bucket(view.charged()));
		traits.add(named);
		traits.add(named, " ", charge);
		traits.add(named, " sounds ", sounds);
		traits.add(named, others);
		// Who is not named but has the duty is meant by "the offices concerned".
		String matter = rank(view.handlers(), code);
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

	private static Traits handler(TextView view, Naming naming, ReadUnits read, String code) {
		Traits traits = new Traits();
		String sounds = bucket(view.handlers().of(code));
		String duties = duties(read, code);
		String named = naming.plain();
		traits.add("sounds ", sounds);
		traits.add(rank(view.handlers(), code));
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
