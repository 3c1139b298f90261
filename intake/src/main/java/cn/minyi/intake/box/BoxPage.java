package cn.minyi.intake.box;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the collectors' page shows.
 *
 * @param form what was typed so far
 * @param token of this form
 * @param mistakes what to mend, by field
 * @param notice what to know before anything else
 * @param receipts the codes of the last notes, the last one first
 * @param units names to choose from
 * @param collector who is logged in
 */
record BoxPage(NoteForm form, String token, Map<String, String> mistakes, @Nullable String notice,
		List<String> receipts, List<String> units, String collector) {

}
