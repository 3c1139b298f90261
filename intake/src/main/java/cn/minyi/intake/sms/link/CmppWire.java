package cn.minyi.intake.sms.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.chinamobile.cmos.sms.SmsAlphabet;
import com.chinamobile.cmos.sms.SmsDcs;
import com.chinamobile.cmos.sms.SmsMsgClass;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.cmpp.CMPPMessageCodecAggregator;
import com.zx.sms.codec.cmpp.CmppHeaderCodec;
import com.zx.sms.codec.cmpp.msg.CmppActiveTestRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppActiveTestResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppConnectRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppConnectResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppTerminateRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppTerminateResponseMessage;
import com.zx.sms.codec.cmpp.packet.CmppPacketType;
import com.zx.sms.codec.cmpp20.CMPP20MessageCodecAggregator;
import com.zx.sms.common.util.DefaultMsgIdUtil;
import com.zx.sms.common.util.MsgId;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;

/**
 * CMPP 2.0 and 3.0 (中国移动通信互联网短信网关接口协议).
 */
final class CmppWire implements Wire {

	private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("MMddHHmmss", Locale.ROOT);

	// 3 duplicate sequence number (it gets a new one), 8 flow control.
	private static final Set<Long> PUT_OFF = Set.of(3L, 8L);

	private static final long LAST_CODE_OF_THE_STANDARD = 13;

	private static final int STRUCTURE_ERROR = 1;

	private static final int ID_LENGTH = Long.BYTES;

	private static final int HEADER_LENGTH = 12;

	private final LinkSettings settings;

	private final Clock clock;

	CmppWire(LinkSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public void addCodecs(ChannelPipeline pipeline) {
		pipeline.addLast(new CmppHeaderCodec());
		pipeline.addLast((this.settings.protocol() == LinkProtocol.CMPP20) ? CMPP20MessageCodecAggregator.getInstance()
				: CMPPMessageCodecAggregator.getInstance());
	}

	@Override
	public BaseMessage login() {
		String timestamp = TIMESTAMP.format(ZonedDateTime.now(this.clock));
		CmppConnectRequestMessage login = new CmppConnectRequestMessage();
		login.setSourceAddr(this.settings.user());
		login.setTimestamp(Long.parseLong(timestamp));
		login.setVersion((short) ((this.settings.protocol() == LinkProtocol.CMPP20) ? 0x20 : 0x30));
		login.setAuthenticatorSource(
				md5(ascii(this.settings.user()), new byte[9], ascii(this.settings.secret()), ascii(timestamp)));
		return login;
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	// As the protocol has it.
	private static byte[] md5(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("MD5");
			for (byte[] part : parts) {
				digest.update(part);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has MD5", ex);
		}
	}

	@Override
	public BaseMessage keepAlive() {
		return new CmppActiveTestRequestMessage();
	}

	@Override
	public BaseMessage goodbye() {
		return new CmppTerminateRequestMessage();
	}

	@Override
	public List<BaseMessage> submits(String to, String from, String text) {
		SmsDcs coding = SmsDcs.getGeneralDataCodingDcs(SmsAlphabet.UCS2, SmsMsgClass.CLASS_UNKNOWN);
		return Parts.of(text, coding, (frame) -> {
			CmppSubmitRequestMessage submit = new CmppSubmitRequestMessage();
			submit.setDestterminalId(to);
			submit.setSrcId(from);
			submit.setMsgsrc(this.settings.user());
			submit.setServiceId(this.settings.serviceId());
			submit.setPktotal(frame.getPktotal());
			submit.setPknumber(frame.getPknumber());
			submit.setTpudhi(frame.getTpudhi());
			submit.setMsgfmt(coding);
			submit.setMsgContentBytes(frame.getMsgContentBytes());
			submit.setMsgLength(frame.getMsgLength());
			return submit;
		});
	}

	@Override
	public void read(Object message, Heard heard) {
		if (message instanceof CmppDeliverRequestMessage deliver) {
			CmppDeliverResponseMessage taken = response(deliver.getSequenceNo(), deliver.getMsgId());
			if (deliver.isReport()) {
				heard.reported(taken);
			}
			else {
				heard.delivered(delivered(deliver, taken));
			}
		}
		else if (message instanceof CmppSubmitResponseMessage response) {
			heard.answered(response.getSequenceNo(), answer(response));
		}
		else if (message instanceof CmppActiveTestRequestMessage request) {
			heard.asked(new CmppActiveTestResponseMessage(request.getSequenceNo()));
		}
		else if (message instanceof CmppConnectResponseMessage response) {
			heard.login((int) response.getStatus());
		}
		else if (message instanceof CmppTerminateRequestMessage request) {
			heard.left(new CmppTerminateResponseMessage(request.getSequenceNo()));
		}
		else if (message instanceof CmppTerminateResponseMessage) {
			heard.left(null);
		}
	}

	// No putOff: the standard has "flow control" (8), but gateways count any answer as
	// the end of the message. See RATIONALE.md.
	private static Delivered delivered(CmppDeliverRequestMessage deliver, CmppDeliverResponseMessage taken) {
		// The standard says 1, gateways in the field say 0x40, as SMPP does.
		UserData data = UserData.of(deliver.getMsgContentBytes(), (deliver.getTpudhi() & 0x41) != 0);
		byte[] id = DefaultMsgIdUtil.msgId2Bytes(deliver.getMsgId());
		String messageId = (ByteBuffer.wrap(id).getLong() != 0) ? deliver.getMsgId().toHexString(true) : null;
		return new Delivered(messageId, deliver.getSrcterminalId(), deliver.getDestId(),
				deliver.getMsgfmt().getValue() & 0xff, data.udh(), null, data.payload(), taken, null);
	}

	private static Answer answer(CmppSubmitResponseMessage response) {
		long result = response.getResult();
		if (result == 0) {
			return new Answer(Answer.Verdict.TAKEN, "", response.getMsgId().toHexString(true));
		}
		// Codes beyond the standard's are each gateway's own; it is safer to ask again.
		boolean putOff = PUT_OFF.contains(result) || result > LAST_CODE_OF_THE_STANDARD;
		return new Answer(putOff ? Answer.Verdict.PUT_OFF : Answer.Verdict.REFUSED, "cmpp-submit-" + result, "");
	}

	@Override
	public @Nullable BaseMessage unreadable(byte[] frame) {
		if (frame.length < HEADER_LENGTH + ID_LENGTH) {
			return null;
		}
		ByteBuffer header = ByteBuffer.wrap(frame);
		if (header.getInt(4) != CmppPacketType.CMPPDELIVERREQUEST.getCommandId()) {
			return null;
		}
		byte[] id = Arrays.copyOfRange(frame, HEADER_LENGTH, HEADER_LENGTH + ID_LENGTH);
		CmppDeliverResponseMessage response = response(header.getInt(8), DefaultMsgIdUtil.bytes2MsgId(id));
		response.setResult(STRUCTURE_ERROR);
		return response;
	}

	private static CmppDeliverResponseMessage response(int sequence, MsgId id) {
		CmppDeliverResponseMessage response = new CmppDeliverResponseMessage(sequence);
		response.setMsgId(id);
		return response;
	}

}
