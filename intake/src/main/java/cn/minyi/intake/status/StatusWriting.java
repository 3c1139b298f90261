package cn.minyi.intake.status;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Topic;
import cn.minyi.domain.WellFormed;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.intake.arrival.PersonNames;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.submission.ArrivalRefusedException;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.submission.TopicLog;
import cn.minyi.intake.upload.ChosenFiles;
import cn.minyi.intake.upload.FilesRefusedException;
import cn.minyi.intake.upload.Uploads;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Brings ratings and additions into Kafka and into the ledger. The same form sent twice
 * makes one note.
 */
@Component
final class StatusWriting {

	private static final String SOURCE = "status";

	private final SubmissionIntake intake;

	private final TopicLog log;

	private final Ledger ledger;

	private final Uploads uploads;

	private final FormTokens tokens;

	private final Clock clock;

	StatusWriting(SubmissionIntake intake, TopicLog log, Ledger ledger, Uploads uploads, FormTokens tokens,
			Clock clock) {
		this.intake = intake;
		this.log = log;
		this.ledger = ledger;
		this.uploads = uploads;
		this.tokens = tokens;
		this.clock = clock;
	}

	/**
	 * Takes a rating of the answer.
	 */
	void rate(PublicStatus status, StatusInput input) {
		String submission = submission(status);
		Rating rating = input.chosen().orElseThrow();
		if (status.answer() == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String noteId = this.tokens.messageId(input.token(), "rating", submission, rating.name(),
				StatusInput.or(input.comment()));
		CaseNote.Rated note = new CaseNote.Rated(noteId, submission,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), Channel.WEB, rating, masked(input.comment()));
		this.log.append(
				List.of(TopicLog.Entry.inPartitionOf(submission, Topic.CASE_NOTES, submission + '/' + noteId, note)));
		this.ledger.record(List.of(this.ledger.entry(Channel.WEB, SOURCE, noteId, LedgerOutcome.SERVED, submission)));
	}

	/**
	 * Takes an addition.
	 */
	void add(PublicStatus status, StatusInput input, ChosenFiles files) throws FilesRefusedException {
		String submission = submission(status);
		String text = StatusInput.or(input.text());
		List<String> said = new ArrayList<>(List.of("addition", submission, text));
		said.addAll(files.fingerprints());
		String noteId = this.tokens.messageId(input.token(), said.toArray(String[]::new));
		// Under the note's own name: were it refused, the submission must not lose an
		// equal file.
		List<Attachment> stored = this.uploads.store(submission + '/' + noteId, files);
		try {
			this.intake.add(submission, noteId, Channel.WEB, text, stored);
		}
		catch (ArrivalRefusedException ex) {
			this.uploads.discard(stored);
			throw ex;
		}
		this.ledger.record(List.of(this.ledger.added(Channel.WEB, SOURCE, noteId, submission, noteId)));
	}

	private static String submission(PublicStatus status) {
		String id = status.submissionId();
		if (id == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Objects.requireNonNull(id);
	}

	private static @Nullable String masked(@Nullable String comment) {
		if (comment == null || comment.isBlank()) {
			return null;
		}
		String text = WellFormed.text(comment).strip();
		return PersonalNumbers.mask(text, PersonNames.introducedIn(text));
	}

}
