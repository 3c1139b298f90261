package cn.minyi.intake.sms.link;

import java.time.Clock;

import cn.minyi.intake.arrival.KeyedHash;
import com.chinamobile.cmos.sms.SmsDcs;
import com.zx.sms.codec.cmpp.CMPPMessageCodecAggregator;
import com.zx.sms.codec.cmpp.CmppHeaderCodec;
import com.zx.sms.codec.cmpp.msg.CmppConnectResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.smpp.Address;
import com.zx.sms.codec.smpp.SmppConstants;
import com.zx.sms.codec.smpp.msg.BindTransceiverResp;
import com.zx.sms.codec.smpp.msg.DeliverSm;
import com.zx.sms.codec.smpp.msg.DeliverSmResp;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a gateway that works as it should never sends.
 */
class LinkSessionTests {

	private final TestInbox inbox = new TestInbox();

	private final EmbeddedChannel cmppGateway = new EmbeddedChannel(new CmppHeaderCodec(),
			CMPPMessageCodecAggregator.getInstance());

	private final EmbeddedChannel smppGateway = new EmbeddedChannel(new SmppCodec());

	private EmbeddedChannel link(LinkProtocol protocol) {
		LinkSettings settings = TestLink.settings(protocol, 1);
		Clock clock = Clock.systemUTC();
		Wire wire = (protocol == LinkProtocol.SMPP34) ? new SmppWire(settings) : new CmppWire(settings, clock);
		Intake intake = new Intake("hotline", this.inbox, new Identities(new KeyedHash(new byte[] { 1 }), clock),
				Runnable::run, clock);
		LastFrame lastFrame = new LastFrame();
		EmbeddedChannel channel = new EmbeddedChannel(lastFrame);
		wire.addCodecs(channel.pipeline());
		LinkSession session = new LinkSession(settings, wire, intake,
				new LinkMeters(new SimpleMeterRegistry(), "hotline"), clock, lastFrame, new Silent());
		channel.pipeline().addLast(session);
		session.channelActive(channel.pipeline().context(session));
		ByteBuf login = channel.readOutbound();
		login.release();
		return channel;
	}

	private static ByteBuf frame(EmbeddedChannel gateway, Object message) {
		gateway.writeOutbound(message);
		return gateway.readOutbound();
	}

	private static <T> T answer(EmbeddedChannel link, EmbeddedChannel gateway, Class<T> type) {
		link.runPendingTasks();
		ByteBuf frame = link.readOutbound();
		assertThat(frame).isNotNull();
		gateway.writeInbound(frame);
		return type.cast(gateway.readInbound());
	}

	@Test
	void refusesACmppDeliveryItCannotReadAndTakesTheNext() {
		EmbeddedChannel link = link(LinkProtocol.CMPP30);
		CmppConnectResponseMessage welcome = new CmppConnectResponseMessage(1);
		welcome.setStatus(0);
		welcome.setAuthenticatorISMG(new byte[16]);
		link.writeInbound(frame(this.cmppGateway, welcome));
		CmppDeliverRequestMessage broken = cmppDelivery();
		ByteBuf frame = frame(this.cmppGateway, broken);
		// The text is said to be longer than the whole message.
		frame.setByte(frame.readableBytes() - 20 - 4 - 1, 0xff);
		link.writeInbound(frame);
		CmppDeliverResponseMessage refusal = answer(link, this.cmppGateway, CmppDeliverResponseMessage.class);
		assertThat(refusal.getResult()).isEqualTo(1);
		assertThat(refusal.getSequenceNo()).isEqualTo(broken.getSequenceNo());
		assertThat(refusal.getMsgId()).isEqualTo(broken.getMsgId());
		link.writeInbound(frame(this.cmppGateway, cmppDelivery()));
		assertThat(answer(link, this.cmppGateway, CmppDeliverResponseMessage.class).getResult()).isZero();
		assertThat(this.inbox.kept()).hasSize(1);
	}

	private static CmppDeliverRequestMessage cmppDelivery() {
		CmppDeliverRequestMessage deliver = new CmppDeliverRequestMessage();
		deliver.setSrcterminalId("19900001234");
		deliver.setDestId(TestLink.NUMBER);
		deliver.setMsgfmt(new SmsDcs((byte) 8));
		deliver.setMsgContentBytes(new byte[] { 0x4e, 0x2d, 0x65, (byte) 0x87 });
		deliver.setMsgLength((short) 4);
		return deliver;
	}

	@Test
	void refusesAnSmppDeliveryItCannotReadAndTakesTheNext() throws Exception {
		EmbeddedChannel link = link(LinkProtocol.SMPP34);
		link.writeInbound(frame(this.smppGateway, new BindTransceiverResp()));
		DeliverSm broken = smppDelivery();
		ByteBuf frame = frame(this.smppGateway, broken);
		frame.setByte(frame.readableBytes() - 4 - 1, 0xff);
		link.writeInbound(frame);
		DeliverSmResp refusal = answer(link, this.smppGateway, DeliverSmResp.class);
		assertThat(refusal.getCommandStatus()).isEqualTo(SmppConstants.STATUS_X_R_APPN);
		assertThat(refusal.getSequenceNumber()).isEqualTo(broken.getSequenceNumber());
		link.writeInbound(frame(this.smppGateway, smppDelivery()));
		assertThat(answer(link, this.smppGateway, DeliverSmResp.class).getCommandStatus()).isZero();
		assertThat(this.inbox.kept()).hasSize(1);
	}

	private static DeliverSm smppDelivery() throws Exception {
		DeliverSm deliver = new DeliverSm();
		deliver.setServiceType("");
		deliver.setShortMessage(new byte[] { 0x4e, 0x2d, 0x65, (byte) 0x87 });
		deliver.setMsglength((short) 4);
		deliver.setDataCoding((byte) 8);
		deliver.setSourceAddress(new Address((byte) 0, (byte) 0, "19900001234"));
		deliver.setDestAddress(new Address((byte) 0, (byte) 0, TestLink.NUMBER));
		return deliver;
	}

	private static final class Silent implements LinkSession.Listener {

		@Override
		public void loggedIn(LinkSession session) {
		}

		@Override
		public void loginRefused(int status) {
		}

		@Override
		public void acknowledged() {
		}

		@Override
		public void ended(LinkSession session) {
		}

	}

}
