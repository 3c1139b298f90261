package cn.minyi.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the writer wants: the kinds that petition offices file by.
 */
public enum Kind {

	/** Reports misconduct that others should look into. */
	REPORT("report", "举报"),

	/** Complains about what was done to the writer. */
	COMPLAINT("complaint", "投诉"),

	/** Asks for help with a need. */
	HELP("help", "求助"),

	/** Asks about a rule or a procedure. */
	QUESTION("question", "咨询"),

	/** Proposes something. */
	SUGGESTION("suggestion", "建议"),

	/** Praises somebody. */
	PRAISE("praise", "表扬"),

	/** Says nothing that can be handled: tests, adverts, fragments. */
	INVALID("invalid", "无效");

	private static final Kind[] ALL = values();

	private final String code;

	private final String title;

	Kind(String code, String title) {
		this.code = code;
		this.title = title;
	}

	/**
	 * The name used in topics, the index and the API.
	 * @return lower-case letters
	 */
	@JsonValue
	public String code() {
		return this.code;
	}

	/**
	 * The name people read.
	 * @return Chinese
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Finds a kind by its code.
	 * @param code as given by {@link #code()}
	 * @return the kind
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Kind of(String code) {
		for (Kind kind : ALL) {
			if (kind.code.equals(code)) {
				return kind;
			}
		}
		throw new IllegalArgumentException("no kind " + code);
	}

}
