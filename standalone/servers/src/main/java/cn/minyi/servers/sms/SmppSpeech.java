package cn.minyi.servers.sms;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.zx.sms.BaseMessage;
import com.zx.sms.codec.smpp.Address;
import com.zx.sms.codec.smpp.SmppInvalidArgumentException;
import com.zx.sms.codec.smpp.msg.DeliverSm;
import com.zx.sms.codec.smpp.msg.DeliverSmResp;
import com.zx.sms.codec.smpp.msg.SubmitSm;
import com.zx.sms.codec.smpp.msg.SubmitSmResp;
import com.zx.sms.common.util.MsgId;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.smpp.SMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.smpp.SMPPServerEndpointEntity;
import org.jspecify.annotations.Nullable;

/** SMPP 3.4. */
final class SmppSpeech implements Speech {

	private static final int UDH_FLAG = 0x40;

	private static final byte REPORT_FLAG = 0x04;

	@Override
	public EndpointEntity server(SmsAccount account, EndpointEntity child) {
		SMPPServerEndpointEntity server = new SMPPServerEndpointEntity();
		server.addchild(child);
		return server;
	}

	@Override
	public EndpointEntity child(SmsAccount account) {
		SMPPServerChildEndpointEntity child = new SMPPServerChildEndpointEntity();
		child.setId("sms-" + UUID.randomUUID());
		child.setSystemId(account.user());
		child.setPassword(account.password());
		child.setInterfaceVersion((byte) 0x34);
		return child;
	}

	@Override
	public BaseMessage deliver(SmsPart part) {
		DeliverSm deliver = new DeliverSm();
		deliver.setServiceType("");
		deliver.setSourceAddress(new Address((byte) 0, (byte) 0, part.from()));
		deliver.setDestAddress(new Address((byte) 0, (byte) 0, part.to()));
		deliver.setEsmClass((byte) (part.headed() ? UDH_FLAG : 0));
		deliver.setDataCoding((byte) part.dataCoding());
		content(deliver, part.content());
		return deliver;
	}

	@Override
	public BaseMessage report(String phone, String service) {
		DeliverSm deliver = new DeliverSm();
		deliver.setServiceType("");
		deliver.setSourceAddress(new Address((byte) 0, (byte) 0, phone));
		deliver.setDestAddress(new Address((byte) 0, (byte) 0, service));
		deliver.setEsmClass(REPORT_FLAG);
		content(deliver,
				("id:1 sub:001 dlvrd:001 submit date:2603020905 done date:2603020906 " + "stat:DELIVRD err:000 text:")
					.getBytes(StandardCharsets.US_ASCII));
		return deliver;
	}

	private static void content(DeliverSm deliver, byte[] content) {
		try {
			deliver.setShortMessage(content);
			deliver.setMsglength((short) content.length);
		}
		catch (SmppInvalidArgumentException ex) {
			throw new IllegalArgumentException("more than 255 bytes", ex);
		}
	}

	@Override
	public int status(BaseMessage response) {
		return ((DeliverSmResp) response).getCommandStatus();
	}

	@Override
	public @Nullable SmsPart submitted(Object message) {
		if (message instanceof SubmitSm submit) {
			return new SmsPart(new MsgId().toHexString(true), submit.getSourceAddress().getAddress(),
					submit.getDestAddress().getAddress(), submit.getDataCoding() & 0xff,
					(submit.getEsmClass() & UDH_FLAG) != 0, submit.getShortMessage());
		}
		return null;
	}

	@Override
	public BaseMessage answer(Object message, SmsPart part, int code) {
		SubmitSmResp response = ((SubmitSm) message).createResponse();
		response.setMessageId(part.id());
		response.setCommandStatus(code);
		return response;
	}

}
