package cn.minyi.intake.sms;

import java.util.Base64;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.submission.ArrivalRefusedException;
import cn.minyi.intake.submission.TopicLog;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes over what links receive: whole messages for good, parts to be put together. Of a
 * whole message the ledger is written last, of a part first.
 */
@Component
final class SmsReception implements SmsInbox {

	private final SmsMeaning meaning;

	private final PartSeal seal;

	private final TopicLog log;

	private final Ledger ledger;

	SmsReception(SmsMeaning meaning, PartSeal seal, TopicLog log, Ledger ledger) {
		this.meaning = meaning;
		this.seal = seal;
		this.log = log;
		this.ledger = ledger;
	}

	@Override
	public void receive(SmsDelivery delivery) {
		SmsFrame frame = SmsFrame.of(delivery);
		Concatenation place = frame.place();
		if (place != null) {
			// First: as soon as the part is there it may be filed, which has the last
			// word.
			this.ledger.record(List.of(entry(delivery, LedgerOutcome.WAITING, null)));
			this.log.append(List.of(this.seal.entry(this.seal.part(delivery, place, frame))));
			return;
		}
		this.ledger.record(List.of(take(delivery, frame)));
	}

	private LedgerEntry take(SmsDelivery delivery, SmsFrame frame) {
		SmsText text = SmsText.read(frame.text(), delivery.dataCoding(), frame.headerBytes());
		Arrival arrival = new Arrival(Channel.SMS, delivery.gateway() + '/' + delivery.to(), delivery.gateway(),
				delivery.sequence(), null, null, text.text(), null, null, false,
				new Contact(null, delivery.from(), null, null));
		if (!text.exact()) {
			arrival = arrival.withRaw(Base64.getEncoder().encodeToString(frame.text()));
		}
		try {
			SmsMeaning.Taken taken = this.meaning
				.take(new SmsMessage(delivery.gateway(), delivery.sequence(), delivery.from(), delivery.to(), arrival));
			return (taken instanceof SmsMeaning.Taken.Filed filed)
					? entry(delivery, LedgerOutcome.ACCEPTED, filed.outcome().submissionId())
					: entry(delivery, LedgerOutcome.SERVED, ((SmsMeaning.Taken.Served) taken).submissionId());
		}
		catch (ArrivalRefusedException ex) {
			// Nothing but spaces: refused, the gateway would deliver it for ever.
			return entry(delivery, LedgerOutcome.SERVED, null);
		}
	}

	private LedgerEntry entry(SmsDelivery delivery, LedgerOutcome outcome, @Nullable String submissionId) {
		return this.ledger.entry(Channel.SMS, delivery.gateway(), delivery.sequence(), outcome, submissionId);
	}

}
