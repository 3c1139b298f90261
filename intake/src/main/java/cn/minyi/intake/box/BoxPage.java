package cn.minyi.intake.box;

import java.util.List;
import java.util.Map;

import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.opening.OpeningRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the collectors' page shows.
 *
 * @param kind of the note
 * @param form what was typed so far
 * @param token of this form
 * @param mistakes what to mend, by field
 * @param notice what to know before anything else
 * @param receipts the codes of the last notes, the last one first
 * @param units names to choose from
 * @param sources names of boxes, lines or forms to choose from
 * @param openings records that notes can be entered under
 */
record BoxPage(NoteKind kind, NoteForm form, String token, Map<String, String> mistakes, @Nullable String notice,
		List<String> receipts, List<String> units, List<String> sources, List<OpeningRecord> openings) {

}
