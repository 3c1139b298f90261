package cn.minyi.intake.submission;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * How long the fields of a submission may be, in characters as people count them. Who
 * fills in a form can be asked to write more or less; a short message or a mail is there
 * and is taken as it is, up to what one Kafka record (1 MiB) can carry.
 */
final class Lengths {

	private static final int SHORT_FIELD = 200;

	private static final int SUBJECT = 500;

	private Lengths() {
	}

	static List<Mistake> check(Channel channel, WrittenFields fields, @Nullable Contact contact) {
		List<Mistake> mistakes = new ArrayList<>();
		checkText(channel, fields.text(), mistakes);
		checkLongest("subject", fields.subject(), SUBJECT, mistakes);
		checkLongest("place", fields.place(), SHORT_FIELD, mistakes);
		checkLongest("unit", fields.unitNamed(), SHORT_FIELD, mistakes);
		if (contact != null) {
			checkLongest("contact", contact.other(), SHORT_FIELD, mistakes);
		}
		return mistakes;
	}

	private static void checkText(Channel channel, String text, List<Mistake> mistakes) {
		long visible = text.codePoints().filter(Lengths::isVisible).count();
		if (visible == 0) {
			mistakes.add(new Mistake("text", "mistake.text.blank"));
		}
		else if (visible < shortest(channel)) {
			mistakes.add(new Mistake("text", "mistake.text.short", shortest(channel), visible));
		}
		else {
			checkLongest("text", text, longest(channel), mistakes);
		}
	}

	private static void checkLongest(String field, @Nullable String value, int longest, List<Mistake> mistakes) {
		int length = (value != null) ? value.codePointCount(0, value.length()) : 0;
		if (length > longest) {
			mistakes.add(new Mistake(field, "mistake." + field + ".long", longest, length));
		}
	}

	private static int shortest(Channel channel) {
		return (channel == Channel.WEB) ? 5 : 1;
	}

	private static int longest(Channel channel) {
		return switch (channel) {
			case WEB -> 2_000;
			case SMS, BOX, PHONE, VISIT, QUESTIONNAIRE, INSPECTION -> 20_000;
			case MAIL -> 100_000;
		};
	}

	private static boolean isVisible(int codePoint) {
		return !Character.isWhitespace(codePoint) && !Character.isSpaceChar(codePoint)
				&& Character.getType(codePoint) != Character.FORMAT;
	}

}
