package cn.minyi.domain.followup;

import java.util.Arrays;
import java.util.Optional;

/**
 * How content a citizen is with an answer, in the four steps that public bodies ask for.
 */
public enum Rating {

	/** 满意. */
	SATISFIED("满意"),

	/** 比较满意. */
	FAIRLY_SATISFIED("比较满意"),

	/** 不太满意. */
	NOT_VERY_SATISFIED("不太满意"),

	/** 不满意. */
	DISSATISFIED("不满意");

	private final String title;

	Rating(String title) {
		this.title = title;
	}

	/**
	 * The name people read.
	 * @return Chinese
	 */
	public String title() {
		return this.title;
	}

	/**
	 * The digit that stands for it in a short message.
	 * @return 1 for the best to 4 for the worst
	 */
	public int digit() {
		return ordinal() + 1;
	}

	/**
	 * Finds a rating by its digit.
	 * @param digit as given by {@link #digit()}
	 * @return empty if there is none
	 */
	public static Optional<Rating> of(int digit) {
		return Arrays.stream(values()).filter((rating) -> rating.digit() == digit).findFirst();
	}

}
