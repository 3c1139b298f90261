package cn.minyi.search.verify;

/**
 * Where something was lost, and what to do.
 */
public enum Cause {

	/** Kafka has it, the index has not. */
	NOT_INDEXED("索引里没有", "记录还在，运行 rebuild-index 重建索引就能找回"),

	/** It was acknowledged, but Kafka has no record of it. */
	NO_RECORD("没有记录", "只能向来源要：按编号请网关重发、在邮箱里找原信、重新导入那一行"),

	/** A part of a short message that waited for the others too long. */
	WAITED("一直在等其余各段", "请看收信程序是否在运行；它到时会把已有的各段登记入库"),

	/** The entry names no submission. */
	NAMELESS("没有说是哪一件", "登记它的程序有毛病，请连同编号报告给开发者"),

	/** The source counted more than there are entries. */
	NOT_RECORDED("渠道漏记", "来源自己数出来的比台账多，请按来源逐件对照");

	private final String title;

	private final String advice;

	Cause(String title, String advice) {
		this.title = title;
		this.advice = advice;
	}

	/**
	 * What people read.
	 * @return Chinese
	 */
	public String title() {
		return this.title;
	}

	/**
	 * What to do about it.
	 * @return a Chinese sentence without its full stop
	 */
	public String advice() {
		return this.advice;
	}

}
