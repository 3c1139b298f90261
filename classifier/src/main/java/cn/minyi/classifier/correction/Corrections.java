package cn.minyi.classifier.correction;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.minyi.domain.learning.HeldBack;

/**
 * What clerks corrected, each submission once.
 *
 * @param all sorted by the submission's id, so that the same corrections give the same
 * model
 */
public record Corrections(List<Correction> all) {

	public Corrections {
		all = all.stream().sorted(Comparator.comparing((each) -> each.submission().id())).toList();
	}

	/**
	 * Those to measure with.
	 * @return chosen by {@link HeldBack}
	 */
	public List<Correction> heldBack() {
		return this.all.stream().filter(Corrections::isHeldBack).toList();
	}

	/**
	 * Those to learn from.
	 * @return none held back, and none with the very text of one held back
	 */
	public List<Correction> toLearnFrom() {
		Set<String> measured = heldBack().stream().map(Corrections::text).collect(Collectors.toSet());
		return this.all.stream().filter((each) -> !isHeldBack(each) && !measured.contains(text(each))).toList();
	}

	private static boolean isHeldBack(Correction correction) {
		return HeldBack.contains(correction.submission().id());
	}

	private static String text(Correction correction) {
		return correction.submission().wholeText().strip();
	}

}
