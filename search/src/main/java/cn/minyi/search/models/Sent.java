package cn.minyi.search.models;

import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent.
 *
 * @param kind which form
 * @param model version of the model that it is about, absent for the one that is replaced
 * @param note the reason, as typed
 */
record Sent(ChangeKind kind, @Nullable String model, String note) {

	boolean concerns(ChangeKind other, @Nullable String version) {
		return this.kind == other && (this.model == null || this.model.equals(version));
	}

}
