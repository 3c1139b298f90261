package cn.minyi.intake.sms.link;

import java.util.List;

import com.zx.sms.BaseMessage;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;

/**
 * How one protocol says what a link has to say. One for each connection.
 */
interface Wire {

	/** Adds what turns bytes into messages and messages into bytes. */
	void addCodecs(ChannelPipeline pipeline);

	/** The first thing to say. */
	BaseMessage login();

	/** Asks whether the gateway is still there. */
	BaseMessage keepAlive();

	/** Says that no more will be said. */
	BaseMessage goodbye();

	/** A text as messages to send, a long one in parts. */
	List<BaseMessage> submits(String to, String from, String text);

	/** Tells what the gateway said. */
	void read(Object message, Heard heard);

	/**
	 * The answer to what could not be read, so that the gateway does not send it for
	 * ever.
	 * @param frame as received
	 * @return null if there is nothing to say
	 */
	@Nullable BaseMessage unreadable(byte[] frame);

}
