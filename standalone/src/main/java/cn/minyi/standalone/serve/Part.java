package cn.minyi.standalone.serve;

/**
 * The parts of a running instance, in the order in which they stop: whatever takes
 * messages in first, what they are kept in last.
 */
enum Part {

	/** Mails may still be fetched, but nobody can send one any more. */
	MAIL_IN("邮件接收"),

	INTAKE("收件程序"),

	MAILBOX("邮箱"),

	CLASSIFIER("分类程序"),

	SEARCH("检索程序"),

	ELASTICSEARCH("Elasticsearch"),

	KAFKA("Kafka"),

	DIRECTORY("数据目录");

	private final String title;

	Part(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

}
