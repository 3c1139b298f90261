package cn.minyi.search.followup;

import cn.minyi.domain.followup.CaseNote;

/**
 * The log of what happens to submissions beside the steps of staff.
 */
public interface CaseNotes {

	/**
	 * Appends a note.
	 * @param note to append
	 * @return whether Kafka confirmed it in time; if not, it may be there nevertheless
	 */
	boolean append(CaseNote note);

}
