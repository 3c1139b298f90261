package cn.minyi.intake.sms.link;

import java.util.List;
import java.util.function.Function;

import com.chinamobile.cmos.sms.AbstractSmsDcs;
import com.chinamobile.cmos.sms.SmsException;
import com.chinamobile.cmos.sms.SmsTextMessage;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.cmpp.wap.LongMessageFrame;
import com.zx.sms.codec.cmpp.wap.LongMessageFrameHolder;

/** Cuts a text into messages, with the library's own cutter. */
final class Parts {

	private Parts() {
	}

	/**
	 * Cuts a text.
	 * @param text of any length
	 * @param coding how it is written
	 * @param maker makes a message of a part
	 * @return one message, or several with user data headers
	 */
	static List<BaseMessage> of(String text, AbstractSmsDcs<?> coding, Function<LongMessageFrame, BaseMessage> maker) {
		try {
			return LongMessageFrameHolder.INS.splitmsgcontent(new SmsTextMessage(text, coding))
				.stream()
				.map(maker)
				.toList();
		}
		catch (SmsException ex) {
			throw new IllegalArgumentException("a text that no message can carry", ex);
		}
	}

}
