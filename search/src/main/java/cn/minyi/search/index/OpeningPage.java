package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.followup.Actor;

/**
 * Openings that were found.
 *
 * @param total how many match in all
 * @param openings the newest of them, the newest first
 * @param people how many each person opened in these days, whoever was looked for, the
 * most first
 */
public record OpeningPage(long total, List<Opening> openings, List<Person> people) {

	/**
	 * An opening.
	 *
	 * @param submissionId the submission
	 * @param receipt its receipt code
	 * @param at when
	 * @param by who
	 * @param reason why
	 */
	public record Opening(String submissionId, String receipt, Instant at, Actor by, String reason) {

	}

	/**
	 * What one person opened.
	 *
	 * @param by who
	 * @param total how many in all
	 * @param days how many on which day, the newest first, without days on which there
	 * were none
	 */
	public record Person(Actor by, long total, List<Day> days) {

	}

	/**
	 * What was opened on a day.
	 *
	 * @param day which
	 * @param count how many
	 */
	public record Day(LocalDate day, long count) {

	}

}
