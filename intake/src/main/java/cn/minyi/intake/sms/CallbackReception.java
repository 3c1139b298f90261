package cn.minyi.intake.sms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes over what callbacks bring. Messages mean the same as those by a link, and stand
 * in the ledger likewise; opinions of one batch go to Kafka together.
 */
@Component
final class CallbackReception {

	private final SmsMeaning meaning;

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final KeyedHash hash;

	CallbackReception(SmsMeaning meaning, SubmissionIntake intake, Ledger ledger, KeyedHash hash) {
		this.meaning = meaning;
		this.intake = intake;
		this.ledger = ledger;
		this.hash = hash.derive("sms-sequence");
	}

	/**
	 * Takes a delivery over.
	 * @param delivery its messages as decoded
	 * @param passesOn whether the gateway sends the reply to a command on to the sender
	 * @return what became of each, in their order
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if the whole delivery
	 * should come again
	 */
	List<Received> receive(List<Decoded> delivery, boolean passesOn) {
		Map<Integer, Received> received = new HashMap<>();
		List<LedgerEntry> entries = new ArrayList<>();
		Map<Integer, SmsMessage> messages = new HashMap<>();
		List<Decoded> opinions = new ArrayList<>();
		for (Decoded each : delivery) {
			if (each instanceof Decoded.Readable readable) {
				SmsMessage message = message(readable.arrival());
				Optional<SmsMeaning.Taken.Served> served = this.meaning.serve(message, passesOn);
				if (served.isPresent()) {
					received.put(each.number(), new Received(null, served.get(), null));
					entries.add(entry(message, LedgerOutcome.SERVED, served.get().submissionId()));
					continue;
				}
				messages.put(each.number(), message);
			}
			opinions.add(each);
		}
		for (Outcome outcome : this.intake.acceptAll(Channel.SMS, opinions)) {
			if (outcome instanceof Outcome.Accepted accepted) {
				received.put(outcome.number(), new Received(accepted.receipt(), null, null));
				entries.add(entry(messages.get(outcome.number()), LedgerOutcome.ACCEPTED, accepted.submissionId()));
			}
			else {
				received.put(outcome.number(), new Received(null, null, ((Outcome.Refused) outcome).mistake()));
			}
		}
		if (!entries.isEmpty()) {
			this.ledger.record(entries);
		}
		return delivery.stream().map((each) -> received.get(each.number())).toList();
	}

	private SmsMessage message(Arrival arrival) {
		Contact contact = arrival.contact();
		String phone = (contact != null) ? contact.phone() : null;
		int slash = arrival.source().indexOf('/');
		return new SmsMessage(arrival.within(), sequence(arrival.messageId()), (phone != null) ? phone : "",
				(slash >= 0) ? arrival.source().substring(slash + 1) : null, arrival);
	}

	// Nobody keeps a gateway from putting a phone number into its ids.
	private String sequence(String messageId) {
		return PersonalNumbers.mask(messageId).equals(messageId) ? messageId : this.hash.hex(messageId);
	}

	private LedgerEntry entry(SmsMessage message, LedgerOutcome outcome, @Nullable String submissionId) {
		return this.ledger.entry(Channel.SMS, message.gateway(), message.sequence(), outcome, submissionId);
	}

	/**
	 * What became of a message: exactly one of the three.
	 *
	 * @param receipt its code if it was filed
	 * @param served if it was a command
	 * @param mistake what to mend if it was refused
	 */
	record Received(@Nullable String receipt, SmsMeaning.Taken.@Nullable Served served, @Nullable Mistake mistake) {

	}

}
