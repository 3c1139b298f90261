package cn.minyi.domain;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The way a submission reached the service.
 */
public enum Channel {

	/** A short message to the hotline number. */
	SMS("sms", "短信"),

	/** The form on the citizens' web page. */
	WEB("web", "网页"),

	/** An e-mail to the public mailbox. */
	MAIL("mail", "邮件"),

	/** A note from a suggestion box, entered or imported by staff. */
	BOX("box", "意见箱"),

	/** A call to a dedicated line, written down by staff. */
	PHONE("phone", "来电"),

	/**
	 * A visit, by a citizen to an office or by staff to a citizen, written down by staff.
	 */
	VISIT("visit", "走访来访"),

	/** A questionnaire that came back with words on it. */
	QUESTIONNAIRE("questionnaire", "问卷"),

	/** What an unannounced inspection found at a unit. */
	INSPECTION("inspection", "明察暗访");

	private final String code;

	private final String title;

	Channel(String code, String title) {
		this.code = code;
		this.title = title;
	}

	/**
	 * The name used in topics, the index and the API.
	 * @return lower-case letters
	 */
	@JsonValue
	public String code() {
		return this.code;
	}

	/**
	 * The name people read.
	 * @return Chinese
	 */
	public String title() {
		return this.title;
	}

	/**
	 * Finds a channel by its code.
	 * @param code as given by {@link #code()}
	 * @return the channel
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Channel of(String code) {
		return Arrays.stream(values())
			.filter((channel) -> channel.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no channel " + code));
	}

}
