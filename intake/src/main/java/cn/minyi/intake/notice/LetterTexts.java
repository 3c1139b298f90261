package cn.minyi.intake.notice;

import java.net.URI;
import java.util.Locale;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.Letter;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of letters to citizens: Chinese, from the message bundle.
 */
@Component
public final class LetterTexts {

	// Five short messages. The whole answer is on the status page.
	private static final int LONGEST_ANSWER = 300;

	private final MessageSource messages;

	private final NoticeSettings settings;

	LetterTexts(MessageSource messages, NoticeSettings settings) {
		this.messages = messages;
		this.settings = settings;
	}

	/**
	 * A sentence as a short message, with the service's name before it.
	 * @param to the phone number
	 * @param from the number it should come from, or null
	 * @param code its key in the bundle
	 * @param details values for its placeholders
	 * @return to be sent
	 */
	public Letter sms(String to, @Nullable String from, String code, Object... details) {
		String name = this.settings.serviceName();
		return new Letter(to, from, null, (name.isBlank() ? "" : '【' + name + '】') + say(code, details));
	}

	/**
	 * A sentence.
	 * @param code its key in the bundle
	 * @param details values for its placeholders
	 * @return Chinese
	 */
	public String say(String code, Object... details) {
		return this.messages.getMessage(code, details, Locale.SIMPLIFIED_CHINESE);
	}

	/**
	 * An answer, cut to what a short message can hold.
	 * @param answer all of it
	 * @return at most 300 characters and what to do to read all
	 */
	public String inShort(String answer) {
		if (answer.codePointCount(0, answer.length()) <= LONGEST_ANSWER) {
			return answer;
		}
		return answer.substring(0, answer.offsetByCodePoints(0, LONGEST_ANSWER)) + say("notice.cut");
	}

	Letter receipt(Recipient recipient, String receipt) {
		if (recipient.channel() == Channel.SMS) {
			return sms(recipient.to(), recipient.from(), "notice.sms.receipt", receipt);
		}
		return mail(recipient, say("notice.mail.receipt.subject", receipt),
				say("notice.mail.receipt.text", receipt, where(), this.settings.serviceName()));
	}

	Letter answer(Recipient recipient, String receipt, String answer) {
		if (recipient.channel() == Channel.SMS) {
			return sms(recipient.to(), recipient.from(), "notice.sms.answer", receipt, inShort(answer));
		}
		return mail(recipient, say("notice.mail.answer.subject", receipt),
				say("notice.mail.answer.text", receipt, answer, where(), this.settings.serviceName()));
	}

	private static Letter mail(Recipient recipient, String subject, String text) {
		return new Letter(recipient.to(), recipient.from(), subject, text);
	}

	private String where() {
		URI address = this.settings.address();
		return (address != null) ? say("notice.mail.where", address) : say("notice.mail.somewhere");
	}

}
