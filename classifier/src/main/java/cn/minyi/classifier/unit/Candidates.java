package cn.minyi.classifier.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.rule.Clause;
import cn.minyi.classifier.rule.Sentences;
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

	private static final int REACH = 6;

	private static final List<String> ASKED = List.of("希望", "请", "恳请", "望", "建议", "尊敬的", "感谢", "谢谢", "盼");

	private static final List<String> TOLD = List.of("向", "找", "到", "去", "问", "给", "跟", "打", "联系", "报");

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
		Set<String> codes = new TreeSet<>(read.complainedAbout());
		read.mentions().forEach((mention) -> codes.add(mention.code()));
		codes.addAll(read.duties().keySet());
		for (Scores scores : List.of(view.accused(), view.handlers())) {
			scores.ranked()
				.stream()
				.limit(UNNAMED)
				.filter((code) -> this.units.find(code).isPresent())
				.forEach(codes::add);
		}
		return codes.stream()
			.map((code) -> new Candidate(code, read.complainedAbout().contains(code), accused(view, read, code),
					handler(view, read, code)))
			.toList();
	}

	/**
	 * The units that a field of a form names.
	 * @param unitNamed what the form says about whom it is
	 * @return codes, sorted
	 */
	public List<String> named(String unitNamed) {
		return List.copyOf(new TreeSet<>(this.reader.read("", unitNamed).complainedAbout()));
	}

	private static Set<String> accused(TextView view, ReadUnits read, String code) {
		Set<String> names = new HashSet<>();
		String charge = (view.category() == Category.NONE) ? "none" : "charge";
		String sounds = bucket(view.accused().of(code));
		names.add("sounds " + sounds);
		names.add(charge);
		names.add(charge + " " + rank(view.accused(), code));
		names.add("charged " + bucket(view.charged()));
		String naming = naming(view, read, code);
		names.add(naming);
		names.add(naming + " " + charge);
		names.add(naming + " sounds " + sounds);
		names.add(naming + " of " + read.mentions().stream().map(UnitMention::code).distinct().limit(3).count());
		mentions(view, read, code, names);
		return names;
	}

	/** How a text names a unit, at best. */
	private static String naming(TextView view, ReadUnits read, String code) {
		String best = "unnamed";
		for (UnitMention mention : read.mentions()) {
			if (mention.code().equals(code)) {
				boolean charged = isCharged(view, mention);
				if (mention.byName()) {
					best = (charged || best.equals("named charged")) ? "named charged" : "named";
				}
				else if (!best.startsWith("named")) {
					best = (charged || best.equals("hinted charged")) ? "hinted charged" : "hinted";
				}
			}
		}
		return best;
	}

	private static void mentions(TextView view, ReadUnits read, String code, Set<String> names) {
		for (UnitMention mention : read.mentions()) {
			if (mention.code().equals(code)) {
				String before = view.folded().substring(Math.max(0, mention.start() - REACH), mention.start());
				if (ASKED.stream().anyMatch(before::contains)) {
					names.add("asked");
				}
				else if (TOLD.stream().anyMatch(before::contains)) {
					names.add("told");
				}
				else {
					names.add("spoken of");
				}
				if (mention.equals(read.mentions().get(0))) {
					names.add("first");
				}
			}
		}
	}

	private static boolean isCharged(TextView view, UnitMention mention) {
		for (Clause clause : view.clauses()) {
			boolean before = clause.start() >= mention.end() && clause.start() - mention.end() <= 2 * REACH
					&& !Sentences.endsBetween(view.folded(), mention.end(), clause.start());
			if (before || clause.overlaps(mention.start(), mention.end())) {
				return true;
			}
		}
		return false;
	}

	private static Set<String> handler(TextView view, ReadUnits read, String code) {
		Set<String> names = new HashSet<>();
		String sounds = bucket(view.handlers().of(code));
		double duty = read.duties().getOrDefault(code, 0.0);
		String duties = (duty == 0) ? "no duty" : (duty < 2) ? "weak duty" : (duty < 4) ? "duty" : "duties";
		String naming = naming(view, read, code).replace(" charged", "");
		names.add("sounds " + sounds);
		names.add(rank(view.handlers(), code));
		names.add(duties);
		names.add(naming);
		names.add(naming + " " + duties);
		names.add(duties + " sounds " + sounds);
		names.add(naming + " sounds " + sounds);
		mentions(view, read, code, names);
		return names;
	}

	/** How many units the text sounds more like. */
	private static String rank(Scores scores, String code) {
		double own = scores.of(code);
		int rank = 0;
		for (double other : scores.probabilities()) {
			rank += (other > own) ? 1 : 0;
		}
		return (rank < UNNAMED) ? "rank " + rank : "rank low";
	}

	private static String bucket(double probability) {
		double[] limits = { 0.03, 0.08, 0.15, 0.3, 0.5, 0.7, 0.85 };
		int bucket = 0;
		while (bucket < limits.length && probability >= limits[bucket]) {
			bucket++;
		}
		return String.valueOf(bucket);
	}

}
