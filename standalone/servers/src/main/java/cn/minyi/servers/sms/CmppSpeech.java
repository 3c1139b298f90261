package cn.minyi.servers.sms;

import java.util.HexFormat;
import java.util.UUID;

import com.chinamobile.cmos.sms.SmsDcs;
import com.zx.sms.BaseMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.common.util.DefaultMsgIdUtil;
import com.zx.sms.common.util.MsgId;
import com.zx.sms.connect.manager.EndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPServerChildEndpointEntity;
import com.zx.sms.connect.manager.cmpp.CMPPServerEndpointEntity;
import org.jspecify.annotations.Nullable;

/** CMPP 2.0 and 3.0. */
final class CmppSpeech implements Speech {

	@Override
	public EndpointEntity server(SmsAccount account, EndpointEntity child) {
		CMPPServerEndpointEntity server = new CMPPServerEndpointEntity();
		server.addchild(child);
		return server;
	}

	@Override
	public EndpointEntity child(SmsAccount account) {
		CMPPServerChildEndpointEntity child = new CMPPServerChildEndpointEntity();
		child.setId("sms-" + UUID.randomUUID());
		child.setUserName(account.user());
		child.setPassword(account.password());
		child.setVersion((short) ((account.protocol() == SmsProtocol.CMPP20) ? 0x20 : 0x30));
		return child;
	}

	@Override
	public BaseMessage deliver(SmsPart part) {
		CmppDeliverRequestMessage deliver = new CmppDeliverRequestMessage();
		deliver.setMsgId(DefaultMsgIdUtil.bytes2MsgId(HexFormat.of().parseHex(part.id())));
		deliver.setSrcterminalId(part.from());
		deliver.setDestId(part.to());
		deliver.setTpudhi((short) (part.headed() ? 1 : 0));
		deliver.setMsgfmt(new SmsDcs((byte) part.dataCoding()));
		deliver.setMsgContentBytes(part.content());
		deliver.setMsgLength((short) part.content().length);
		return deliver;
	}

	@Override
	public BaseMessage report(String phone, String service) {
		CmppReportRequestMessage report = new CmppReportRequestMessage();
		report.setMsgId(new MsgId());
		report.setStat("DELIVRD");
		report.setSubmitTime("2603020905");
		report.setDoneTime("2603020906");
		report.setDestterminalId(phone);
		CmppDeliverRequestMessage deliver = new CmppDeliverRequestMessage();
		deliver.setSrcterminalId(phone);
		deliver.setDestId(service);
		deliver.setReportRequestMessage(report);
		return deliver;
	}

	@Override
	public int status(BaseMessage response) {
		return (int) ((CmppDeliverResponseMessage) response).getResult();
	}

	@Override
	public @Nullable SmsPart submitted(Object message) {
		if (message instanceof CmppSubmitRequestMessage submit) {
			return new SmsPart(new MsgId().toHexString(true), submit.getSrcId(), submit.getDestterminalId()[0],
					submit.getMsgfmt().getValue() & 0xff, submit.getTpudhi() != 0, submit.getMsgContentBytes());
		}
		return null;
	}

	@Override
	public BaseMessage answer(Object message, SmsPart part, int code) {
		CmppSubmitResponseMessage response = new CmppSubmitResponseMessage(((BaseMessage) message).getSequenceNo());
		response.setMsgId(DefaultMsgIdUtil.bytes2MsgId(HexFormat.of().parseHex(part.id())));
		response.setResult(code);
		return response;
	}

}
