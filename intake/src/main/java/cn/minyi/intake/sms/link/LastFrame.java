package cn.minyi.intake.sms.link;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Remembers the last frame, in case it cannot be read. */
final class LastFrame extends ChannelInboundHandlerAdapter {

	private byte[] bytes = {};

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		this.bytes = ByteBufUtil.getBytes((ByteBuf) message);
		context.fireChannelRead(message);
	}

	byte[] bytes() {
		return this.bytes;
	}

}
