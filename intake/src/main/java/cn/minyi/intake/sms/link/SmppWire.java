package cn.minyi.intake.sms.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import cn.minyi.intake.sms.Sar;
import com.chinamobile.cmos.sms.SmsAlphabet;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.smpp.Address;
import com.zx.sms.codec.smpp.DefaultSmppSmsDcs;
import com.zx.sms.codec.smpp.SmppConstants;
import com.zx.sms.codec.smpp.SmppInvalidArgumentException;
import com.zx.sms.codec.smpp.Tlv;
import com.zx.sms.codec.smpp.msg.BaseBindResp;
import com.zx.sms.codec.smpp.msg.BaseSm;
import com.zx.sms.codec.smpp.msg.BindTransceiver;
import com.zx.sms.codec.smpp.msg.DataSm;
import com.zx.sms.codec.smpp.msg.DeliverSm;
import com.zx.sms.codec.smpp.msg.DeliverSmResp;
import com.zx.sms.codec.smpp.msg.EnquireLink;
import com.zx.sms.codec.smpp.msg.GenericNack;
import com.zx.sms.codec.smpp.msg.PduResponse;
import com.zx.sms.codec.smpp.msg.SubmitSm;
import com.zx.sms.codec.smpp.msg.SubmitSmResp;
import com.zx.sms.codec.smpp.msg.Unbind;
import com.zx.sms.codec.smpp.msg.UnbindResp;
import io.netty.channel.ChannelPipeline;
import org.jspecify.annotations.Nullable;

/** SMPP 3.4 as a transceiver. */
final class SmppWire implements Wire {

	private static final int HEADER_LENGTH = 16;

	private static final byte UCS2 = 0x08;

	private static final int UDH_FLAG = 0x40;

	/** Bits of {@code esm_class} that tell what kind of message it is. */
	private static final int KIND = 0x3c;

	/** A person acknowledged by hand, with a text. */
	private static final int USER_ACKNOWLEDGEMENT = 0x10;

	// Appendix B of the standard; some gateways send it with an esm_class of 0.
	private static final Pattern REPORT = Pattern.compile("id:\\S+ sub:\\S+ dlvrd:\\S+ submit date:.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Set<Integer> REFUSED = Set.of(SmppConstants.STATUS_INVMSGLEN, SmppConstants.STATUS_INVSRCADR,
			SmppConstants.STATUS_INVDSTADR, SmppConstants.STATUS_INVSERTYP, SmppConstants.STATUS_INVESMCLASS,
			SmppConstants.STATUS_INVSRCTON, SmppConstants.STATUS_INVSRCNPI, SmppConstants.STATUS_INVDSTTON,
			SmppConstants.STATUS_INVDSTNPI, SmppConstants.STATUS_X_P_APPN, SmppConstants.STATUS_X_R_APPN,
			SmppConstants.STATUS_INVDCS, SmppConstants.STATUS_PROHIBITED, SmppConstants.STATUS_SERTYPUNAUTH,
			SmppConstants.STATUS_SERTYPDENIED);

	private final LinkSettings settings;

	SmppWire(LinkSettings settings) {
		this.settings = settings;
	}

	@Override
	public void addCodecs(ChannelPipeline pipeline) {
		pipeline.addLast(new SmppCodec());
	}

	@Override
	public BaseMessage login() {
		BindTransceiver bind = new BindTransceiver();
		bind.setSystemId(this.settings.user());
		bind.setPassword(this.settings.secret());
		bind.setSystemType(this.settings.systemType());
		bind.setInterfaceVersion(SmppConstants.VERSION_3_4);
		return bind;
	}

	@Override
	public BaseMessage keepAlive() {
		return new EnquireLink();
	}

	@Override
	public BaseMessage goodbye() {
		return new Unbind();
	}

	@Override
	public List<BaseMessage> submits(String to, String from, String text) {
		return Parts.of(text, new DefaultSmppSmsDcs(UCS2, SmsAlphabet.UCS2), (frame) -> {
			SubmitSm submit = new SubmitSm();
			submit.setServiceType(this.settings.serviceId());
			submit.setSourceAddress(new Address((byte) 0, (byte) 0, from));
			submit.setDestAddress(new Address((byte) 0, (byte) 0, to));
			submit.setRegisteredDelivery((byte) 0);
			submit.setDataCoding(UCS2);
			submit.setEsmClass((byte) ((frame.getTpudhi() != 0) ? UDH_FLAG : 0));
			content(submit, frame.getMsgContentBytes());
			return submit;
		});
	}

	private static void content(SubmitSm submit, byte[] content) {
		try {
			submit.setShortMessage(content);
			submit.setMsglength((short) content.length);
		}
		catch (SmppInvalidArgumentException ex) {
			throw new IllegalArgumentException("a part of more than 255 bytes", ex);
		}
	}

	@Override
	public void read(Object message, Heard heard) {
		if (message instanceof BaseSm<?> sm && (message instanceof DeliverSm || message instanceof DataSm)) {
			byte[] content = content(sm);
			if (isReport(sm, content)) {
				heard.reported(sm.createResponse());
			}
			else {
				heard.delivered(delivered(sm, content));
			}
		}
		else if (message instanceof SubmitSmResp response) {
			heard.answered(response.getSequenceNumber(), answer(response));
		}
		else if (message instanceof GenericNack nack) {
			heard.answered(nack.getSequenceNumber(), answer(nack));
		}
		else if (message instanceof EnquireLink question) {
			heard.asked(question.createResponse());
		}
		else if (message instanceof BaseBindResp response) {
			heard.login(response.getCommandStatus());
		}
		else if (message instanceof Unbind unbind) {
			heard.left(unbind.createResponse());
		}
		else if (message instanceof UnbindResp) {
			heard.left(null);
		}
	}

	private static byte[] content(BaseSm<?> sm) {
		byte[] content = sm.getShortMessage();
		Tlv payload = sm.getOptionalParameter(SmppConstants.TAG_MESSAGE_PAYLOAD);
		if (payload != null && (content == null || content.length == 0)) {
			return payload.getValue();
		}
		return (content != null) ? content : new byte[0];
	}

	private static boolean isReport(BaseSm<?> sm, byte[] content) {
		int kind = sm.getEsmClass() & KIND;
		if (kind != 0) {
			return kind != USER_ACKNOWLEDGEMENT;
		}
		return (sm.hasOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID)
				&& sm.hasOptionalParameter(SmppConstants.TAG_MSG_STATE))
				|| REPORT.matcher(new String(content, StandardCharsets.ISO_8859_1)).matches();
	}

	private static Delivered delivered(BaseSm<?> sm, byte[] content) {
		UserData data = UserData.of(content, (sm.getEsmClass() & UDH_FLAG) != 0);
		PduResponse putOff = sm.createResponse();
		putOff.setCommandStatus(SmppConstants.STATUS_X_T_APPN);
		return new Delivered(text(sm.getOptionalParameter(SmppConstants.TAG_RECEIPTED_MSG_ID)),
				sm.getSourceAddress().getAddress(), sm.getDestAddress().getAddress(), sm.getDataCoding() & 0xff,
				data.udh(), sar(sm), data.payload(), sm.createResponse(), putOff);
	}

	private static @Nullable String text(@Nullable Tlv id) {
		String text = (id != null) ? new String(id.getValue(), StandardCharsets.ISO_8859_1).replace("\0", "").strip()
				: "";
		return text.matches("[\\x21-\\x7e]{1,64}") ? text : null;
	}

	private static @Nullable Sar sar(BaseSm<?> sm) {
		Tlv reference = sm.getOptionalParameter(SmppConstants.TAG_SAR_MSG_REF_NUM);
		Tlv total = sm.getOptionalParameter(SmppConstants.TAG_SAR_TOTAL_SEGMENTS);
		Tlv number = sm.getOptionalParameter(SmppConstants.TAG_SAR_SEGMENT_SEQNUM);
		return (reference != null && total != null && number != null)
				? new Sar(unsigned(reference), unsigned(total), unsigned(number)) : null;
	}

	private static int unsigned(Tlv tlv) {
		int value = 0;
		for (byte each : tlv.getValue()) {
			value = (value << 8 | each & 0xff) & 0xffff;
		}
		return value;
	}

	private static Answer answer(PduResponse response) {
		int status = response.getCommandStatus();
		if (status == SmppConstants.STATUS_OK && response instanceof SubmitSmResp submitted) {
			String id = submitted.getMessageId();
			return new Answer(Answer.Verdict.TAKEN, "", (id != null) ? id : "");
		}
		// What the standard or a vendor does not call final may pass.
		return new Answer(REFUSED.contains(status) ? Answer.Verdict.REFUSED : Answer.Verdict.PUT_OFF,
				String.format(Locale.ROOT, "smpp-submit-%x", status), "");
	}

	@Override
	public @Nullable BaseMessage unreadable(byte[] frame) {
		if (frame.length < HEADER_LENGTH) {
			return null;
		}
		ByteBuffer header = ByteBuffer.wrap(frame);
		int command = header.getInt(4);
		if (command < 0) {
			return null;
		}
		PduResponse response = (command == SmppConstants.CMD_ID_DELIVER_SM) ? new DeliverSmResp() : new GenericNack();
		response.setSequenceNumber(header.getInt(12));
		response.setCommandStatus((command == SmppConstants.CMD_ID_DELIVER_SM) ? SmppConstants.STATUS_X_R_APPN
				: SmppConstants.STATUS_INVCMDID);
		return response;
	}

}
