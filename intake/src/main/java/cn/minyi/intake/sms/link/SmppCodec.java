package cn.minyi.intake.sms.link;

import java.util.List;

import com.zx.sms.codec.smpp.DefaultPduTranscoder;
import com.zx.sms.codec.smpp.DefaultPduTranscoderContext;
import com.zx.sms.codec.smpp.PduTranscoder;
import com.zx.sms.codec.smpp.RecoverablePduException;
import com.zx.sms.codec.smpp.UnrecoverablePduException;
import com.zx.sms.codec.smpp.msg.Pdu;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToMessageCodec;

/**
 * The library's transcoder in a pipeline. The library's own handler logs and forgets what
 * it cannot read; here it becomes an exception that {@link LinkSession} answers.
 */
final class SmppCodec extends MessageToMessageCodec<ByteBuf, Pdu> {

	private final PduTranscoder transcoder = new DefaultPduTranscoder(new DefaultPduTranscoderContext(), null);

	SmppCodec() {
		super(ByteBuf.class, Pdu.class);
	}

	@Override
	protected void encode(ChannelHandlerContext context, Pdu pdu, List<Object> out)
			throws UnrecoverablePduException, RecoverablePduException {
		out.add(this.transcoder.encode(pdu, context.alloc()));
	}

	@Override
	protected void decode(ChannelHandlerContext context, ByteBuf frame, List<Object> out)
			throws UnrecoverablePduException, RecoverablePduException {
		out.add(this.transcoder.decode(frame));
	}

}
