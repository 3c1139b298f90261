package cn.minyi.intake.box;

import java.time.Clock;
import java.util.List;

import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.opening.Openings;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;

import org.springframework.stereotype.Component;

/**
 * Accepts notes that were typed one by one.
 */
@Component
final class SingleNotes {

	private static final String FORM = "form";

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final Openings openings;

	private final FormTokens tokens;

	private final Clock clock;

	SingleNotes(SubmissionIntake intake, Ledger ledger, Openings openings, FormTokens tokens, Clock clock) {
		this.intake = intake;
		this.ledger = ledger;
		this.openings = openings;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * Accepts a note.
	 * @return what became of it
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka did not
	 * acknowledge it
	 */
	Outcome accept(NoteForm form) {
		NoteKind kind = form.noteKind();
		String messageId = this.tokens.messageId(form.token(), form.typed());
		Decoded note = form.note().decoded(1, kind.code(), messageId, this.clock.getZone());
		Outcome outcome = this.intake.acceptAll(kind.channel(), List.of(note)).get(0);
		if (outcome instanceof Outcome.Accepted accepted) {
			this.ledger.record(List.of(this.ledger.entry(kind.channel(), FORM, messageId, LedgerOutcome.ACCEPTED,
					accepted.submissionId())));
			this.openings.find(form.opening())
				.ifPresent((opening) -> this.openings.entered(opening.id(), accepted.submissionId()));
		}
		return outcome;
	}

}
