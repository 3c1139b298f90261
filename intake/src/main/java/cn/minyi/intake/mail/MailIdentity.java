package cn.minyi.intake.mail;

import java.util.Arrays;

import cn.minyi.intake.arrival.KeyedHash;

/**
 * What makes a mail the same mail wherever it lies: its Message-ID together with what it
 * says, or, without a Message-ID, all of its bytes. Not its UID: mailboxes number their
 * mails anew when UIDVALIDITY changes.
 */
final class MailIdentity {

	private MailIdentity() {
	}

	/**
	 * The identity of a mail.
	 * @param raw the mail as it lay in the mailbox
	 * @param mail the same, taken apart
	 * @param hash with the key for identities
	 * @return 64 hex digits
	 */
	static String of(byte[] raw, Entity mail, KeyedHash hash) {
		// Without an id, the trace that servers write on top tells two equal mails apart.
		return mail.header("Message-ID")
			.map((id) -> hash.hex(id.strip(), mail.header("From").orElse(""), mail.header("Date").orElse(""),
					mail.header("Subject").orElse(""), hash.hex(lines(mail.body()))))
			.orElseGet(() -> hash.hex("", hash.hex(lines(raw))));
	}

	// Servers differ in how they end lines and mails.
	private static byte[] lines(byte[] bytes) {
		byte[] kept = new byte[bytes.length];
		int length = 0;
		for (byte each : bytes) {
			if (each != '\r') {
				kept[length++] = each;
			}
		}
		while (length > 0 && kept[length - 1] >= 0 && kept[length - 1] <= ' ') {
			length--;
		}
		return Arrays.copyOf(kept, length);
	}

}
