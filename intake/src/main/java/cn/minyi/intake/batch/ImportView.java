package cn.minyi.intake.batch;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param id of the work
 * @param kind code of the kind of notes
 * @param name of the file
 * @param sheet that was read, if there are sheets
 * @param by who uploaded it
 * @param startedAt when, in the service's zone
 * @param state in lower case
 * @param rows besides the header
 * @param done of these, rows that were read
 * @param accepted of these, rows that are in Kafka
 * @param refused of these, rows that somebody has to mend
 * @param percent of rows that were read
 * @param here whether this machine has the file
 * @param corrections whether the rows to be mended can be downloaded here
 * @param trouble why it failed
 * @param earlier the import that it looks like; absent if it is not asked about
 * @param same whether it looks exactly like it
 */
record ImportView(String id, String kind, String name, @Nullable String sheet, String by, ZonedDateTime startedAt,
		String state, int rows, int done, int accepted, int refused, int percent, boolean here, boolean corrections,
		@Nullable String trouble, @Nullable ImportView earlier, boolean same) {

}
