package cn.minyi.intake.keying;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.domain.Attachment;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.access.Collector;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.note.NoteKind;
import cn.minyi.intake.opening.Openings;
import cn.minyi.intake.submission.IntakeUnavailableException;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.work.BoxWork;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * What collectors do with handwritten notes. Methods throw
 * {@link IntakeUnavailableException} if Kafka does not answer.
 */
@Component
final class Keyings {

	private final BoxWork work;

	private final ContactSeal seal;

	private final AttachmentStore store;

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final Openings openings;

	private final Clock clock;

	Keyings(BoxWork work, ContactSeal seal, AttachmentStore store, SubmissionIntake intake, Ledger ledger,
			Openings openings, Clock clock) {
		this.work = work;
		this.seal = seal;
		this.store = store;
		this.intake = intake;
		this.ledger = ledger;
		this.openings = openings;
		this.clock = clock;
	}

	List<Keying> all() {
		return this.work.all().stream().map(Keying::of).flatMap(Optional::stream).toList();
	}

	Optional<Keying> find(String id) {
		return Keying.of(this.work.of(id));
	}

	KeyedNote reading(Keying keying, WorkEvent.Typed typed) {
		return keying.reading(this.seal, typed);
	}

	boolean isAgreed(Keying keying) {
		return keying.agreed(this.seal).isPresent();
	}

	/**
	 * Takes the first reading in, with pictures of the note.
	 * @throws AttachmentRefusedException if a picture is none
	 */
	void first(NoteKind kind, KeyedNote note, List<MultipartFile> scans, @Nullable String opening, Collector by)
			throws AttachmentRefusedException, IOException {
		String workId = UUID.randomUUID().toString().replace("-", "");
		List<Attachment> kept = new ArrayList<>();
		boolean done = false;
		try {
			for (MultipartFile scan : scans) {
				kept.add(this.store.put(Keying.submissionId(kind.channel(), workId), scan.getInputStream(),
						Optional.ofNullable(scan.getOriginalFilename()).orElse("")));
			}
			this.work.decide(new WorkEvent.Typed(workId, UUID.randomUUID().toString(), 1, kind.channel(),
					this.seal.sealText(note.json(), workId), kept, opening, by.account(), by.name(), now()));
			done = true;
		}
		finally {
			if (!done) {
				kept.forEach((scan) -> this.store.delete(scan.id()));
			}
		}
	}

	/**
	 * Takes the second reading in.
	 * @return the receipt, if both agree and the note was filed
	 */
	Optional<String> second(Keying keying, KeyedNote note, Collector by) {
		this.work.decide(new WorkEvent.Typed(keying.id(), UUID.randomUUID().toString(), 2, keying.channel(),
				this.seal.sealText(note.json(), keying.id()), List.of(), null, by.account(), by.name(), now()));
		return file(keying.id());
	}

	/**
	 * Decides how the note reads.
	 * @return the receipt, if the note was filed
	 */
	Optional<String> decide(Keying keying, KeyedNote note, Collector by) {
		this.work.decide(new WorkEvent.Decided(keying.id(), UUID.randomUUID().toString(),
				this.seal.sealText(note.json(), keying.id()), by.account(), by.name(), now()));
		return file(keying.id());
	}

	/**
	 * Files a note on which the log agrees, and forgets how it was read. Whoever does it
	 * files the same submission.
	 * @return its receipt; empty if there is nothing to file
	 */
	Optional<String> file(String id) {
		Optional<Keying> found = find(id);
		Optional<KeyedNote> agreed = found.flatMap((keying) -> keying.agreed(this.seal));
		if (agreed.isEmpty()) {
			return Optional.empty();
		}
		Keying keying = found.get();
		NoteKind kind = NoteKind.of(keying.channel().code()).orElseThrow();
		Decoded note = agreed.get().note(kind).decoded(1, Keying.SOURCE, id, this.clock.getZone());
		if (note instanceof Decoded.Readable readable) {
			note = new Decoded.Readable(1, readable.arrival().withAttachments(keying.first().scans()));
		}
		Outcome outcome = this.intake.acceptAll(kind.channel(), List.of(note)).get(0);
		if (!(outcome instanceof Outcome.Accepted accepted)) {
			return Optional.empty();
		}
		this.ledger.record(List
			.of(this.ledger.entry(kind.channel(), Keying.SOURCE, id, LedgerOutcome.ACCEPTED, accepted.submissionId())));
		String opening = keying.first().opening();
		if (opening != null) {
			this.openings.entered(opening, accepted.submissionId());
		}
		this.work.forget(id);
		return Optional.of(accepted.receipt());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
