package cn.minyi.domain.followup;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a submission stands.
 */
public enum CaseStatus {

	/** Arrived and registered. */
	ACCEPTED("accepted", "已受理"),

	/** A clerk confirmed or corrected category and units. */
	TRIAGED("triaged", "已分拣"),

	/** Given to a unit with a deadline. */
	ASSIGNED("assigned", "已交办"),

	/** Answered and done. */
	CLOSED("closed", "已办结");

	private final String code;

	private final String title;

	CaseStatus(String code, String title) {
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
	 * Finds a status by its code.
	 * @param code as given by {@link #code()}
	 * @return the status
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static CaseStatus of(String code) {
		return Arrays.stream(values())
			.filter((status) -> status.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no status " + code));
	}

}
