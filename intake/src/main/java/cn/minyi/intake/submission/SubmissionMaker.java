package cn.minyi.intake.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.Submission;
import cn.minyi.domain.SubmissionIds;
import cn.minyi.domain.WellFormed;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.PersonNames;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Makes a submission out of an arrival: checks it, gives it identity and receipt, masks
 * what would tell who wrote it, and seals what was masked.
 */
@Component
final class SubmissionMaker {

	private static final int STATUS_DIGITS = 4;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Receipts receipts;

	private final ContactSeal seal;

	private final Clock clock;

	SubmissionMaker(Receipts receipts, ContactSeal seal, Clock clock) {
		this.receipts = receipts;
		this.seal = seal;
		this.clock = clock;
	}

	/**
	 * Makes a submission.
	 * @throws ArrivalRefusedException if a field is blank, too short or too long
	 */
	Submission make(Arrival arrival) {
		WrittenFields written = WrittenFields.of(arrival);
		List<Mistake> mistakes = Lengths.check(arrival.channel(), written, arrival.contact());
		if (!mistakes.isEmpty()) {
			throw new ArrivalRefusedException(mistakes);
		}
		String id = SubmissionIds.of(arrival.channel(), arrival.within(), arrival.messageId());
		WrittenFields masked = written.masked(telling(written, arrival.contact()));
		String original = masked.equals(written) ? null : this.seal.sealText(MAPPER.writeValueAsString(written), id);
		return new Submission(id, this.receipts.of(id), arrival.channel(), arrival.source(), millis(arrival.sentAt()),
				Objects.requireNonNull(millis(this.clock.instant())), masked.subject(), masked.text(), masked.place(),
				masked.unitNamed(), arrival.anonymous(), sealed(arrival, id), original, arrival.attachments(),
				statusKeys(arrival, this.receipts.of(id)));
	}

	/**
	 * Makes a note of what a citizen adds to a submission.
	 * @throws ArrivalRefusedException if the text is blank or too long
	 */
	CaseNote.Added add(String submissionId, String noteId, Channel channel, String text, List<Attachment> attachments) {
		WrittenFields written = new WrittenFields(null, WellFormed.text(text), null, null, null, null);
		return add(submissionId, noteId, channel, written, null, attachments);
	}

	/**
	 * Makes a note of a message that adds to a submission. Its subject is left out.
	 * @throws ArrivalRefusedException if the text is blank or too long
	 */
	CaseNote.Added add(String submissionId, String noteId, Arrival arrival) {
		WrittenFields written = WrittenFields.of(arrival).withoutSubject();
		return add(submissionId, noteId, arrival.channel(), written, arrival.contact(), arrival.attachments());
	}

	private CaseNote.Added add(String submissionId, String noteId, Channel channel, WrittenFields written,
			@Nullable Contact contact, List<Attachment> attachments) {
		List<Mistake> mistakes = Lengths.check(channel, written, null);
		if (!mistakes.isEmpty()) {
			throw new ArrivalRefusedException(mistakes);
		}
		WrittenFields masked = written.masked(telling(written, contact));
		String original = masked.equals(written) ? null
				: this.seal.sealText(MAPPER.writeValueAsString(written), submissionId);
		return new CaseNote.Added(noteId, submissionId, Objects.requireNonNull(millis(this.clock.instant())), channel,
				masked.text(), original, attachments);
	}

	// The last four digits are what people know by heart and say over the phone.
	private List<String> statusKeys(Arrival arrival, String receipt) {
		List<String> secrets = new ArrayList<>(arrival.statusSecrets());
		Contact contact = arrival.contact();
		String digits = (contact != null && contact.phone() != null && !arrival.anonymous())
				? contact.phone().replaceAll("\\D", "") : "";
		if (digits.length() >= STATUS_DIGITS) {
			secrets.add(digits.substring(digits.length() - STATUS_DIGITS));
		}
		return secrets.stream()
			.filter((secret) -> !secret.isBlank())
			.map((secret) -> this.receipts.statusKey(receipt, secret))
			.distinct()
			.toList();
	}

	private @Nullable SealedContact sealed(Arrival arrival, String id) {
		Contact contact = arrival.contact();
		return (contact != null && !arrival.anonymous()) ? this.seal.seal(contact, id) : null;
	}

	// Also of those who stay anonymous: what they typed must not stand in the text.
	private static Set<String> telling(WrittenFields written, @Nullable Contact contact) {
		Set<String> telling = new HashSet<>(PersonNames.introducedIn(written.text()));
		if (contact != null) {
			String name = contact.name();
			Stream.of((name != null && PersonNames.isTelling(name)) ? name : null, contact.phone(), contact.mail())
				.filter(Objects::nonNull)
				.forEach(telling::add);
		}
		return telling;
	}

	private static @Nullable Instant millis(@Nullable Instant time) {
		return (time != null) ? time.truncatedTo(ChronoUnit.MILLIS) : null;
	}

}
