package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.intake.arrival.KeyedHash;

import org.springframework.stereotype.Component;

/**
 * The ids of the mails that we send. Each says which notification it is and is signed for
 * the address it goes to, so that a reply from that address can be told from anything
 * else without looking anything up: mail programs repeat the id in In-Reply-To and
 * References.
 */
@Component
final class LetterReferences {

	private static final Pattern REFERENCE = Pattern
		.compile("<(([0-9a-f]{32})-[a-z0-9-]{1,31})\\.([0-9a-f]{32})@[^<>\\s]*>");

	private static final int SIGNATURE_LENGTH = 32;

	// No mail program keeps more, and each costs a signature.
	private static final int MOST = 100;

	private final KeyedHash hash;

	LetterReferences(KeyedHash hash) {
		this.hash = hash.derive("mail-reference");
	}

	/**
	 * The id of a mail.
	 * @param notificationId of the notification, the same at every attempt
	 * @param to the address it goes to
	 * @param domain of the sending mailbox
	 * @return with angle brackets
	 */
	String messageId(String notificationId, String to, String domain) {
		return "<" + notificationId + "." + signature(notificationId, to) + "@" + domain + ">";
	}

	/**
	 * The notification that told a writer of the receipt.
	 */
	static String receiptOf(String submissionId) {
		return submissionId + "-receipt";
	}

	/**
	 * The submission that a mail replies to.
	 * @param references values of In-Reply-To and References
	 * @param from the address it came from
	 * @return empty if no id is ours, was changed, or went to another address
	 */
	Optional<String> submissionId(String references, String from) {
		Matcher matcher = REFERENCE.matcher(references.toLowerCase(Locale.ROOT));
		for (int i = 0; i < MOST && matcher.find(); i++) {
			byte[] expected = signature(matcher.group(1), from).getBytes(StandardCharsets.US_ASCII);
			if (MessageDigest.isEqual(expected, matcher.group(3).getBytes(StandardCharsets.US_ASCII))) {
				return Optional.of(matcher.group(2));
			}
		}
		return Optional.empty();
	}

	private String signature(String notificationId, String address) {
		return this.hash.hex(notificationId, address.strip().toLowerCase(Locale.ROOT)).substring(0, SIGNATURE_LENGTH);
	}

}
