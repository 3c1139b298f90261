package cn.minyi.intake.notice;

import java.util.Optional;
import java.util.regex.Pattern;

import cn.minyi.domain.Channel;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SealBrokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds on which way a submission's writer is told: the way it came, otherwise by SMS,
 * otherwise by mail.
 */
@Component
final class Recipients {

	private static final Logger logger = LoggerFactory.getLogger(Recipients.class);

	// Land lines get no short messages.
	private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1[3-9][0-9]{9}");

	private final Outbox outbox;

	private final OptOuts optOuts;

	private final ContactSeal seal;

	Recipients(Outbox outbox, OptOuts optOuts, ContactSeal seal) {
		this.outbox = outbox;
		this.optOuts = optOuts;
		this.seal = seal;
	}

	/**
	 * Finds the recipient.
	 * @param submissionId the submission
	 * @param reply how it came and its sealed contact
	 * @return empty if nobody can or wants to be told
	 */
	Optional<Recipient> find(String submissionId, PublicStatus.Reply reply) {
		if (!this.outbox.delivers(Channel.SMS) && !this.outbox.delivers(Channel.MAIL)) {
			return Optional.empty();
		}
		try {
			return find(reply, this.seal.open(reply.contact(), submissionId));
		}
		catch (SealBrokenException ex) {
			logger.warn("The writer of {} cannot be told: {}", submissionId, ex.getMessage());
			return Optional.empty();
		}
	}

	private Optional<Recipient> find(PublicStatus.Reply reply, Contact contact) {
		Optional<Recipient> sms = Optional.ofNullable(contact.phone())
			.map((phone) -> phone.replaceAll("[\\s()—–-]", ""))
			.filter((phone) -> reply.channel() == Channel.SMS || MOBILE.matcher(phone).matches())
			.filter((phone) -> this.outbox.delivers(Channel.SMS) && !isOptedOut(phone))
			.map((phone) -> new Recipient(Channel.SMS, phone, number(reply)));
		Optional<Recipient> mail = Optional.ofNullable(contact.mail())
			.filter((address) -> this.outbox.delivers(Channel.MAIL))
			.map((address) -> new Recipient(Channel.MAIL, address,
					(reply.channel() == Channel.MAIL) ? reply.source() : null));
		return (reply.channel() == Channel.MAIL) ? mail.or(() -> sms) : sms.or(() -> mail);
	}

	/**
	 * Whether somebody asked for no more short messages.
	 */
	boolean isOptedOut(String phone) {
		return this.seal.phoneHashes(phone).stream().anyMatch(this.optOuts::contains);
	}

	private static @Nullable String number(PublicStatus.Reply reply) {
		int slash = reply.source().indexOf('/');
		return (reply.channel() == Channel.SMS && slash >= 0) ? reply.source().substring(slash + 1) : null;
	}

}
