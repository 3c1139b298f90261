package cn.minyi.intake.sms.link;

import com.zx.sms.BaseMessage;
import org.jspecify.annotations.Nullable;

/** What a gateway can say. */
interface Heard {

	/** The login was answered; 0 is success. */
	void login(int status);

	/** A citizen wrote. */
	void delivered(Delivered delivered);

	/** What became of a message that was sent. */
	void reported(BaseMessage reply);

	/** A message that was sent was taken or not. */
	void answered(int sequence, Answer answer);

	/** A question that only wants a reply. */
	void asked(BaseMessage reply);

	/** The gateway hangs up. */
	void left(@Nullable BaseMessage reply);

}
