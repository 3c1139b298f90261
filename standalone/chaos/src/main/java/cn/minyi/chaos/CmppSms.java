package cn.minyi.chaos;

import java.util.List;

import cn.minyi.servers.sms.LocalSmsGateway;

/**
 * Phones behind a gateway that speaks CMPP 3.0. The gateway keeps each part until the
 * service has answered that it is safe. Every fifth message is a long one.
 */
final class CmppSms implements Sender {

	private static final int LONG_EVERY = 5;

	private static final long LOOK_MILLIS = 200;

	private final LocalSmsGateway gateway;

	private final Account account;

	CmppSms(LocalSmsGateway gateway, Account account) {
		this.gateway = gateway;
		this.account = account;
	}

	@Override
	public String channel() {
		return "cmpp";
	}

	@Override
	public void send() throws InterruptedException {
		String mark = this.account.sent(channel());
		boolean isLong = Math.floorMod(mark.hashCode(), LONG_EVERY) == 0;
		String text = isLong ? "这件事我从头说起。".repeat(10) + Marks.text(mark) : Marks.text(mark);
		List<String> parts = this.gateway.send(Phones.of(mark), Landscape.NUMBER, text);
		while (parts.stream().anyMatch(this.gateway::waits)) {
			Thread.sleep(LOOK_MILLIS);
		}
		this.account.acknowledged(mark);
	}

}
