package cn.minyi.search.followup;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 */
public sealed interface Outcome {

	/**
	 * It counts, and the index shows it.
	 *
	 * @param version the case's version now
	 */
	record Done(long version) implements Outcome {

	}

	/**
	 * Another command came first; this one has no effect.
	 *
	 * @param by who was first, null if not known
	 */
	record ChangedMeanwhile(@Nullable Actor by) implements Outcome {

	}

	/**
	 * It breaks a rule.
	 *
	 * @param reason which
	 */
	record Refused(CaseRefusal.Reason reason) implements Outcome {

	}

	/** There is no such item for this viewer, or the role may not do this. */
	record NotAllowed() implements Outcome {

	}

	/** Kafka has it, but the index has not shown it in time; it will decide later. */
	record Pending() implements Outcome {

	}

	/** Kafka did not take it; nothing has changed. */
	record Unavailable() implements Outcome {

	}

}
