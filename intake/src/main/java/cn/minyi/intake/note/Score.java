package cn.minyi.intake.note;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How an inspection judges a unit.
 */
public enum Score {

	/** 好. */
	GOOD("好"),

	/** 较好. */
	FAIR("较好"),

	/** 一般. */
	MEDIOCRE("一般"),

	/** 差. */
	POOR("差");

	private final String title;

	Score(String title) {
		this.title = title;
	}

	/**
	 * The name people read and write.
	 * @return Chinese
	 */
	public String title() {
		return this.title;
	}

	/**
	 * All scores from best to worst.
	 * @return as people write them
	 */
	public static List<String> titles() {
		return Arrays.stream(values()).map(Score::title).toList();
	}

	static Optional<Score> read(String typed) {
		return Arrays.stream(values()).filter((score) -> score.title.equals(typed.strip())).findFirst();
	}

}
