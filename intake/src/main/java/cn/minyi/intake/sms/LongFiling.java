package cn.minyi.intake.sms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.notice.LetterTexts;
import cn.minyi.intake.notice.Outbox;
import cn.minyi.intake.notice.ReplyLimits;
import cn.minyi.intake.submission.ArrivalRefusedException;
import cn.minyi.intake.submission.SubmissionIntake;
import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Files long messages and what comes of them late. First the submission, then the record
 * that it was filed, then the ledger, and only then the parts leave the log.
 */
@Component
final class LongFiling {

	private static final int NOTE_HASH = 32;

	private final SmsMeaning meaning;

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final TopicLog log;

	private final PartSeal seal;

	private final Outbox outbox;

	private final LetterTexts texts;

	private final ReplyLimits limits;

	private final ContactSeal contacts;

	LongFiling(SmsMeaning meaning, SubmissionIntake intake, Ledger ledger, TopicLog log, PartSeal seal, Outbox outbox,
			LetterTexts texts, ReplyLimits limits, ContactSeal contacts) {
		this.meaning = meaning;
		this.intake = intake;
		this.ledger = ledger;
		this.log = log;
		this.seal = seal;
		this.outbox = outbox;
		this.texts = texts;
		this.limits = limits;
		this.contacts = contacts;
	}

	/**
	 * Files a message with the parts that came.
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if that has to be
	 * done again
	 */
	void file(LongMessage message) {
		Map<Integer, LongText.Piece> pieces = new HashMap<>();
		SmsPart.Content any = null;
		for (SmsPart part : message.parts()) {
			SmsPart.Content content = this.seal.open(part);
			pieces.put(part.number(), new LongText.Piece(content.payload(), part.dataCoding(), part.headerBytes()));
			any = content;
		}
		if (any == null) {
			throw new IllegalStateException("a message without parts");
		}
		String id = this.seal.id(message);
		String submissionId = take(message, id, LongText.read(pieces, message.total()), any);
		FiledMessage filed = new FiledMessage(message.group(), id, submissionId, message.firstAt(), message.total(),
				message.known());
		this.log.append(List.of(PartSeal.entry(filed)));
		message.filed(filed);
	}

	private @Nullable String take(LongMessage message, String id, LongText text, SmsPart.Content any) {
		String gateway = message.firstGateway();
		Arrival arrival = new Arrival(Channel.SMS, gateway + '/' + any.to(), gateway, "long/" + id, message.firstAt(),
				null, text.inShort(), null, null, false, new Contact(null, any.from(), null, null));
		if (!text.inShort().equals(text.text())) {
			arrival = arrival.withUncut(text.text());
		}
		if (text.raw() != null) {
			arrival = arrival.withRaw(text.raw());
		}
		if (!message.isComplete()) {
			String submissionId = this.intake.accept(arrival).submissionId();
			askAgain(message, submissionId, any);
			return submissionId;
		}
		try {
			SmsMeaning.Taken taken = this.meaning.take(new SmsMessage(gateway, id, any.from(), any.to(), arrival));
			return (taken instanceof SmsMeaning.Taken.Filed done) ? done.outcome().submissionId() : null;
		}
		catch (ArrivalRefusedException ex) {
			// Nothing but spaces.
			return null;
		}
	}

	// Once: the notification has the submission's name.
	private void askAgain(LongMessage message, String submissionId, SmsPart.Content any) {
		String phoneHash = this.contacts.phoneHash(any.from());
		String letter = submissionId + "-resend";
		if (this.outbox.delivers(Channel.SMS) && phoneHash != null && this.limits.allows(phoneHash, letter)) {
			String missing = message.missing().stream().map(String::valueOf).collect(Collectors.joining("、"));
			this.log.append(List.of(this.outbox.due(letter, submissionId, NoticeKind.RESEND, Channel.SMS,
					this.texts.sms(any.from(), any.to(), "sms.resend", missing))));
		}
	}

	/**
	 * Adds parts that came late to what was filed without them, and takes all that is
	 * settled out of the log.
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if that has to be
	 * done again
	 */
	void tidy(LongMessage message) {
		FiledMessage filed = message.filed();
		if (filed == null) {
			return;
		}
		List<TopicLog.Entry> gone = new ArrayList<>();
		FiledMessage now = filed;
		for (Map.Entry<String, SmsPart> late : message.late().entrySet()) {
			now = add(now, late.getValue());
			gone.add(PartSeal.gone(filed.group(), late.getKey()));
		}
		LedgerOutcome outcome = (filed.submissionId() != null) ? LedgerOutcome.ACCEPTED : LedgerOutcome.SERVED;
		List<LedgerEntry> entries = new ArrayList<>();
		for (Map.Entry<String, SmsPart> each : message.settled().entrySet()) {
			SmsPart part = each.getValue();
			entries.add(this.ledger.entry(Channel.SMS, part.gateway(), part.sequence(), outcome, filed.submissionId()));
			gone.add(PartSeal.gone(filed.group(), each.getKey()));
		}
		this.ledger.record(entries);
		if (now != filed) {
			this.log.append(List.of(PartSeal.entry(now)));
			message.filed(now);
		}
		this.log.append(gone);
		gone.forEach((entry) -> message.forget(entry.key()));
	}

	private FiledMessage add(FiledMessage filed, SmsPart part) {
		String submissionId = filed.submissionId();
		if (submissionId != null) {
			SmsPart.Content content = this.seal.open(part);
			String text = SmsText.read(content.payload(), part.dataCoding(), part.headerBytes()).text();
			// Two messages of one reference may both come late with the same number.
			String noteId = "part-" + part.number() + '-' + part.content().substring(0, NOTE_HASH);
			this.intake.add(submissionId, noteId, Channel.SMS, "〔第" + part.number() + "段〕" + text, List.of());
			this.ledger
				.record(List.of(this.ledger.added(Channel.SMS, part.gateway(), part.sequence(), submissionId, noteId)));
		}
		List<FiledMessage.Known> known = new ArrayList<>(filed.parts());
		known.add(FiledMessage.Known.of(part));
		return new FiledMessage(filed.group(), filed.id(), submissionId, filed.firstAt(), filed.total(), known);
	}

}
