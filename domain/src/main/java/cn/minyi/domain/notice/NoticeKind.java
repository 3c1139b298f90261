package cn.minyi.domain.notice;

/**
 * What a notification is about.
 */
public enum NoticeKind {

	/** That a submission arrived, with its code. */
	RECEIPT("回执"),

	/** The answer, with how to rate it. */
	ANSWER("答复"),

	/** That a part of a long short message is missing. */
	RESEND("请补发"),

	/** The reply to a command by SMS. */
	COMMAND("指令回复");

	private final String title;

	NoticeKind(String title) {
		this.title = title;
	}

	/**
	 * The name people read.
	 * @return Chinese
	 */
	public String title() {
		return this.title;
	}

}
