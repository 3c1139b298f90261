package cn.minyi.standalone.serve;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says about this instance.
 *
 * @param data the directory of all its data, absolute
 * @param citizen the citizens' pages
 * @param staff the staff's pages
 * @param kafka the broker
 * @param elasticsearch the search node
 * @param smtp where mail is sent to
 * @param imap where intake fetches mail
 * @param cmpp the simulated SMS gateway
 * @param phone the pages of the simulated phones
 */
record Settings(Path data, PortWish citizen, PortWish staff, PortWish kafka, PortWish elasticsearch, PortWish smtp,
		PortWish imap, PortWish cmpp, PortWish phone) {

	static Settings of(Map<String, String> environment) {
		String data = environment.getOrDefault("MINYI_DATA", "").strip();
		return new Settings(Path.of(data.isEmpty() ? "data" : data).toAbsolutePath().normalize(),
				PortWish.of(environment, "群众页面", "MINYI_CITIZEN_PORT", 8080),
				PortWish.of(environment, "工作人员页面", "MINYI_STAFF_PORT", 8081),
				PortWish.of(environment, "Kafka", "MINYI_KAFKA_PORT", 9092),
				PortWish.of(environment, "Elasticsearch", "MINYI_ELASTICSEARCH_PORT", 9200),
				PortWish.of(environment, "邮件接收（SMTP）", "MINYI_SMTP_PORT", 3025),
				PortWish.of(environment, "邮箱（IMAP）", "MINYI_IMAP_PORT", 3143),
				PortWish.of(environment, "模拟短信网关（CMPP）", "MINYI_CMPP_PORT", 7890),
				PortWish.of(environment, "模拟手机页面", "MINYI_PHONE_PORT", 8083));
	}

	Path secrets() {
		return this.data.resolve("secrets");
	}

	Path logs() {
		return this.data.resolve("logs");
	}

}
