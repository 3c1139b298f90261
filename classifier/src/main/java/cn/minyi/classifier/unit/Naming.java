package cn.minyi.classifier.unit;

import java.util.List;

import cn.minyi.classifier.feature.Traits;
import cn.minyi.classifier.rule.Clause;
import cn.minyi.classifier.rule.Sentences;

/**
 * How a text names one unit.
 */
final class Naming {

	static final Naming UNNAMED = new Naming();

	private static final int REACH = 6;

	private static final int OFTEN = 3;

	private static final List<String> ASKED = List.of("希望", "请", "恳请", "望", "建议", "尊敬的", "感谢", "谢谢", "盼");

	private static final List<String> TOLD = List.of("向", "找", "到", "去", "问", "给", "跟", "打", "联系", "报");

	private boolean byName;

	private boolean hinted;

	/** Whether a charge is made right where the better of its namings stands. */
	private boolean charged;

	private boolean asked;

	private boolean told;

	private boolean spokenOf;

	private boolean first;

	private boolean inTitle;

	private int mentions;

	private int blames;

	/**
	 * Adds a mention.
	 * @param view the text
	 * @param mention where it names the unit
	 * @param isFirst whether no unit is named before
	 * @param blamed how often the text blames it here
	 */
	void add(TextView view, UnitMention mention, boolean isFirst, int blamed) {
		this.first |= isFirst;
		this.inTitle |= mention.start() < view.titleEnd();
		this.mentions++;
		this.blames += blamed;
		if (mention.byName() && !this.byName) {
			// What was said beside hints no longer counts.
			this.byName = true;
			this.charged = false;
		}
		this.hinted |= !mention.byName();
		if (mention.byName() == this.byName && !this.charged) {
			this.charged = isCharged(view, mention);
		}
		String before = view.folded().substring(Math.max(0, mention.start() - REACH), mention.start());
		if (holdsAny(before, ASKED)) {
			this.asked = true;
		}
		else if (holdsAny(before, TOLD)) {
			this.told = true;
		}
		else {
			this.spokenOf = true;
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

	private static boolean holdsAny(String text, List<String> words) {
		for (String word : words) {
			if (text.contains(word)) {
				return true;
			}
		}
		return false;
	}

	/** How the text names it, at best. */
	String plain() {
		return this.byName ? "named" : this.hinted ? "hinted" : "unnamed";
	}

	/** How the text names it, at best, and whether it charges it there. */
	String charged() {
		if (!this.charged) {
			return plain();
		}
		return this.byName ? "named charged" : "hinted charged";
	}

	/** How often the text blames it. */
	String blamed() {
		return (this.blames == 0) ? "not blamed" : (this.blames == 1) ? "blamed" : "blamed often";
	}

	/** How the text speaks to it or of it. */
	void manners(Traits traits) {
		if (this.asked) {
			traits.add("asked");
		}
		if (this.told) {
			traits.add("told");
		}
		if (this.spokenOf) {
			traits.add("spoken of");
		}
		if (this.first) {
			traits.add("first");
		}
		if (this.inTitle) {
			traits.add("in the title");
		}
		if (this.mentions >= OFTEN) {
			traits.add("often");
		}
	}

}
