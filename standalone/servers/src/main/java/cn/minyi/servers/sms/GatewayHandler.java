package cn.minyi.servers.sms;

import com.zx.sms.handler.api.AbstractBusinessHandler;
import com.zx.sms.session.cmpp.SessionState;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;

/** What the gateway does when the service logs in or sends something. */
@Sharable
final class GatewayHandler extends AbstractBusinessHandler {

	private final Speech speech;

	private final SmsPhones phones;

	private volatile Runnable login = () -> {
	};

	GatewayHandler(Speech speech, SmsPhones phones) {
		this.speech = speech;
		this.phones = phones;
	}

	void onLogin(Runnable action) {
		this.login = action;
	}

	@Override
	public String name() {
		return "gateway";
	}

	@Override
	public void userEventTriggered(ChannelHandlerContext context, Object event) {
		if (event == SessionState.Connect) {
			// After the answer to the login, which this thread is about to send.
			context.executor().execute(this.login);
		}
		context.fireUserEventTriggered(event);
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		SmsPart part = this.speech.submitted(message);
		if (part == null) {
			context.fireChannelRead(message);
			return;
		}
		int code = this.phones.receive(part);
		if (code != SmsPhones.SILENCE) {
			context.channel().writeAndFlush(this.speech.answer(message, part, code));
		}
	}

}
