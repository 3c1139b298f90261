package cn.minyi.intake.status;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the status page shows.
 *
 * @param typed the code as typed, for the field
 * @param mistake what is wrong with the code, for the field
 * @param notice what to know before anything else
 * @param receipt the code that was found
 * @param steps what happened, the last one first
 * @param answer the answer, once there is one
 */
record StatusPage(@Nullable String typed, @Nullable String mistake, @Nullable String notice, @Nullable String receipt,
		List<Step> steps, @Nullable String answer) {

	static StatusPage ask(@Nullable String typed, @Nullable String mistake, @Nullable String notice) {
		return new StatusPage(typed, mistake, notice, null, List.of(), null);
	}

	/**
	 * One step.
	 *
	 * @param at when, for a machine
	 * @param time when, for a person
	 * @param title its name
	 * @param meaning what it means for the citizen
	 */
	record Step(String at, String time, String title, String meaning) {

	}

}
