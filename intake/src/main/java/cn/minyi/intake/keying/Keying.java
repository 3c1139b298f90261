package cn.minyi.intake.keying;

import java.util.List;
import java.util.Optional;

import cn.minyi.domain.SubmissionIds;
import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/**
 * A handwritten note on its way to be filed: typed by one, then by another who does not
 * see the first reading, and decided if they differ.
 *
 * @param first the first reading
 * @param second the second one; absent while nobody typed it
 * @param decided the decision; absent while there is none
 */
record Keying(WorkEvent.Typed first, WorkEvent.@Nullable Typed second, WorkEvent.@Nullable Decided decided) {

	/** Within it the work's id is unique. */
	static final String SOURCE = "keying";

	/**
	 * Reads a note out of its events. Of two second readings and of two decisions the
	 * first counts; none counts by whoever typed the first reading.
	 */
	static Optional<Keying> of(List<WorkEvent> events) {
		WorkEvent.Typed first = null;
		WorkEvent.Typed second = null;
		WorkEvent.Decided decided = null;
		for (WorkEvent event : events) {
			if (event instanceof WorkEvent.Typed typed) {
				if (first == null && typed.step() == 1) {
					first = typed;
				}
				else if (first != null && second == null && typed.step() == 2 && !typed.by().equals(first.by())) {
					second = typed;
				}
			}
			else if (event instanceof WorkEvent.Decided last && decided == null && second != null
					&& !last.by().equals(first.by())) {
				decided = last;
			}
		}
		return (first != null) ? Optional.of(new Keying(first, second, decided)) : Optional.empty();
	}

	/**
	 * Names it.
	 */
	public String id() {
		return this.first.workId();
	}

	/**
	 * What kind of note it is.
	 */
	public Channel channel() {
		return this.first.channel();
	}

	/** The submission that it will be, known from the beginning for the scans. */
	String submissionId() {
		return submissionId(channel(), id());
	}

	static String submissionId(Channel channel, String workId) {
		return SubmissionIds.of(channel, SOURCE, workId);
	}

	KeyedNote reading(ContactSeal seal, WorkEvent.Typed typed) {
		return KeyedNote.read(seal.openText(typed.sealed(), id()));
	}

	/**
	 * What is to be filed.
	 * @return empty while the two readings differ and nobody has decided
	 */
	Optional<KeyedNote> agreed(ContactSeal seal) {
		WorkEvent.Decided decision = this.decided;
		if (decision != null) {
			return Optional.of(KeyedNote.read(seal.openText(decision.sealed(), id())));
		}
		WorkEvent.Typed other = this.second;
		if (other == null) {
			return Optional.empty();
		}
		KeyedNote one = reading(seal, this.first);
		return one.agrees(reading(seal, other)) ? Optional.of(one) : Optional.empty();
	}

}
