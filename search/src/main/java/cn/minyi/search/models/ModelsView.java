package cn.minyi.search.models;

import java.util.List;

import cn.minyi.search.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The page of models.
 *
 * @param active the active model
 * @param trial the model on trial, absent if there is none
 * @param models all models, the newest first, at the end the one that comes with the
 * service
 * @param history what happened, the newest first
 * @param kept the reason that was typed into a form that is gone meanwhile, otherwise
 * absent
 */
record ModelsView(Active active, @Nullable TrialView trial, List<Row> models, List<Entry> history,
		@Nullable String kept) {

	/**
	 * The active model.
	 *
	 * @param name its version, or that it comes with the service
	 * @param facts what is known about it
	 * @param forms what the viewer may do
	 */
	record Active(String name, List<Fact> facts, List<ChangeForm> forms) {

	}

	/**
	 * The model on trial.
	 *
	 * @param name its version
	 * @param facts what is known about it
	 * @param forms what the viewer may do
	 * @param tables how it was compared after it was trained
	 * @param outdated a sentence if it was compared with another model than the active
	 * one, otherwise absent
	 * @param live how it does beside the active one; absent while the index cannot be
	 * reached
	 */
	record TrialView(String name, List<Fact> facts, List<ChangeForm> forms, List<ComparisonTable> tables,
			@Nullable String outdated, @Nullable LiveView live) {

	}

	/**
	 * A fact.
	 *
	 * @param name what it is about
	 * @param value what is known
	 */
	record Fact(String name, String value) {

	}

	/**
	 * A model.
	 *
	 * @param name its version, or that it comes with the service
	 * @param state what it does
	 * @param stateClass for its colour
	 * @param at when it was trained, absent for the one that comes with the service
	 * @param learned from what it learned, absent with that
	 * @param figures how it did on the corrections held back, absent with that
	 * @param forms what the viewer may do
	 */
	record Row(String name, String state, String stateClass, @Nullable Moment at, @Nullable String learned,
			@Nullable String figures, List<ChangeForm> forms) {

	}

	/**
	 * Something that happened.
	 *
	 * @param at when
	 * @param who the name
	 * @param what in words
	 * @param note why, absent if not said
	 * @param effective false if something else came first
	 */
	record Entry(Moment at, String who, String what, @Nullable String note, boolean effective) {

	}

}
