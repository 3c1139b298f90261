package cn.minyi.intake.web;

import java.util.List;
import java.util.Map;

import cn.minyi.intake.upload.FileField;
import cn.minyi.intake.upload.FileMistake;
import org.jspecify.annotations.Nullable;

/**
 * What the form's page shows.
 *
 * @param input what was typed so far
 * @param token of this form
 * @param challenge work for the browser
 * @param parts how many parts the work has
 * @param proof of the work, if it was done before
 * @param question in words, if it has to be answered
 * @param mistakes what to mend, by field
 * @param notice what to know before anything else
 * @param units names to choose from
 * @param files the field for files
 */
record FormPage(FormInput input, String token, String challenge, int parts, @Nullable String proof,
		@Nullable String question, Map<String, String> mistakes, @Nullable String notice, List<String> units,
		FileField files) {

	FormPage withFileMistakes(List<FileMistake> wrong) {
		return withFiles(new FileField(wrong, true));
	}

	/** Browsers do not fill in files again. */
	FormPage chooseFilesAgain() {
		return withFiles(new FileField(this.files.mistakes(), true));
	}

	private FormPage withFiles(FileField field) {
		return new FormPage(this.input, this.token, this.challenge, this.parts, this.proof, this.question,
				this.mistakes, this.notice, this.units, field);
	}

}
