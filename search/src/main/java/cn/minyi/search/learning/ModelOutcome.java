package cn.minyi.search.learning;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.learning.ModelRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command on models.
 */
public sealed interface ModelOutcome {

	/** It counts. */
	record Done() implements ModelOutcome {

	}

	/**
	 * Another command came first; this one has no effect.
	 *
	 * @param by who was first, null if not known
	 */
	record ChangedMeanwhile(@Nullable Actor by) implements ModelOutcome {

	}

	/**
	 * It breaks a rule.
	 *
	 * @param reason which
	 */
	record Refused(ModelRefusal.Reason reason) implements ModelOutcome {

	}

	/** The role may not do this. */
	record NotAllowed() implements ModelOutcome {

	}

	/** Kafka has it, but it was not read again in time; the log will decide. */
	record Pending() implements ModelOutcome {

	}

	/** Kafka did not take it, or is not read yet; nothing has changed. */
	record Unavailable() implements ModelOutcome {

	}

}
