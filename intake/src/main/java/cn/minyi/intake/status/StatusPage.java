package cn.minyi.intake.status;

import java.util.List;
import java.util.Map;

import cn.minyi.intake.upload.FileField;
import org.jspecify.annotations.Nullable;

/**
 * What the status page shows of a submission.
 *
 * @param receipt the code
 * @param steps what happened, the last one first
 * @param answer the answer, once there is one
 * @param added when something was added, for people, in order
 * @param rating how the answer was rated, once it was
 * @param writable whether the page takes additions, and ratings once there is an answer
 * @param locked whether a secret was asked for
 * @param input what was typed so far
 * @param token of this page's forms
 * @param mistakes what to mend, by field
 * @param notice what to know before anything else
 * @param thanks what to be glad of
 * @param files the field for files of an addition
 */
record StatusPage(String receipt, List<Step> steps, @Nullable String answer, List<String> added,
		@Nullable String rating, boolean writable, boolean locked, StatusInput input, String token,
		Map<String, String> mistakes, @Nullable String notice, @Nullable String thanks, FileField files) {

	StatusPage withFiles(FileField field) {
		return new StatusPage(this.receipt, this.steps, this.answer, this.added, this.rating, this.writable,
				this.locked, this.input, this.token, this.mistakes, this.notice, this.thanks, field);
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
