package cn.minyi.standalone.phone;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import cn.minyi.servers.sms.LocalSmsGateway;

/**
 * What a template shows of one phone.
 *
 * @param phone its number
 * @param service the number it writes to
 * @param connected whether the service is logged in at the gateway
 * @param others other phones that were used, the last one first
 * @param rows its messages, the newest first
 * @param refresh after how many seconds to look again
 */
record PhoneView(String phone, String service, boolean connected, List<String> others, List<Row> rows, int refresh) {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

	private static final int SOON = 2;

	static PhoneView of(String phone, String service, LocalSmsGateway gateway, Conversations conversations,
			ZoneId zone) {
		List<Row> rows = conversations.of(phone)
			.stream()
			.map((bubble) -> new Row(TIME.format(bubble.at().atZone(zone)), bubble.mine(), bubble.text(),
					bubble.mine() ? state(bubble, gateway) : ""))
			.toList();
		return new PhoneView(phone, service, gateway.connected(),
				conversations.used().stream().filter((each) -> !each.equals(phone)).limit(6).toList(), rows, SOON);
	}

	private static String state(Bubble bubble, LocalSmsGateway gateway) {
		long waiting = bubble.parts().stream().filter(gateway::waits).count();
		int all = bubble.parts().size();
		String parts = (all > 1) ? "分 " + all + " 段，" : "";
		if (waiting == 0) {
			return parts + "平台已收下";
		}
		return parts + ((waiting < all) ? "平台已收下 " + (all - waiting) + " 段，其余由网关保管" : "由网关保管，等平台收取");
	}

	/**
	 * One message.
	 *
	 * @param time of day
	 * @param mine whether the phone sent it
	 * @param text all of it
	 * @param state what became of it; empty for what came
	 */
	record Row(String time, boolean mine, String text, String state) {

	}

}
