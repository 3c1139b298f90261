package cn.minyi.standalone.serve;

/**
 * The parts of a running instance, in the order in which they stop: whatever takes
 * messages in first, what they are kept in last.
 */
enum Part {

	DISK_WATCH("磁盘监视", true),

	/** Mails may still be fetched, but nobody can send one any more. */
	MAIL_IN("邮件接收", false),

	/** Nobody writes any more; the gateway still keeps what was written. */
	PHONE("模拟手机页面", true),

	INTAKE("收件程序", false),

	SMS_GATEWAY("模拟短信网关", false),

	MAILBOX("邮箱", false),

	CLASSIFIER("分类程序", false),

	SEARCH("检索程序", false),

	ELASTICSEARCH("Elasticsearch ", false),

	KAFKA("Kafka ", false),

	DIRECTORY("数据目录", true);

	private final String title;

	private final boolean silent;

	Part(String title, boolean silent) {
		this.title = title;
		this.silent = silent;
	}

	String title() {
		return this.title;
	}

	/** Whether it stops without a word. */
	boolean silent() {
		return this.silent;
	}

}
