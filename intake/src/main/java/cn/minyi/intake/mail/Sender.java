package cn.minyi.intake.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.seal.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a mail, as far as it says so: the first address in From, else in Sender. Read
 * with a pattern, because the library refuses what people's mailers write.
 *
 * @param name the name beside the address, may be empty
 * @param address the address, may be empty
 * @param line all that stands there, may be empty
 */
record Sender(String name, String address, String line) {

	// Also with characters outside ASCII (RFC 6531).
	private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;:@()\\[\\]]+@[^\\s<>\",;:@()\\[\\]]+");

	private static final Pattern NOT_IN_NAMES = Pattern.compile("^[\\s\"'<]+|[\\s\"'<]+$");

	private static final int LONGEST_HEADER = 2_000;

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_LINE = 200;

	static Sender of(Entity mail) {
		String raw = mail.header("From").or(() -> mail.header("Sender")).orElse("");
		String line = HeaderText.of(raw.substring(0, Math.min(raw.length(), LONGEST_HEADER))).strip();
		Matcher matcher = ADDRESS.matcher(line);
		if (!matcher.find()) {
			return new Sender("", "", line);
		}
		String before = line.substring(0, matcher.start());
		// The name of a group is nobody's.
		String name = before.contains(":") ? "" : NOT_IN_NAMES.matcher(before).replaceAll("");
		return new Sender((name.length() <= LONGEST_NAME) ? name : "", matcher.group(), line);
	}

	/**
	 * How to reach the sender.
	 * @param answerable whether letters may go to the address; if not, staff can read it,
	 * and no letter will go there
	 * @return null if nothing is known
	 */
	@Nullable Contact contact(boolean answerable) {
		if (this.line.isEmpty()) {
			return null;
		}
		String name = this.name.isEmpty() ? null : this.name;
		if (!this.address.isEmpty() && answerable) {
			return new Contact(name, null, this.address, null);
		}
		String other = this.address.isEmpty() ? this.line : this.address;
		return new Contact(name, null, null, other.substring(0, Math.min(other.length(), LONGEST_LINE)));
	}

	@Override
	public String toString() {
		return "Sender[]";
	}

}
