package cn.minyi.domain.learning;

/**
 * What a model does.
 */
public enum ModelState {

	/** It decides. */
	ACTIVE("正在使用"),

	/** It reads what arrives beside the active one. */
	ON_TRIAL("试用中"),

	/** It was active once and could be again. */
	REPLACED("曾经使用"),

	/** It was trained, no more. */
	TRAINED("未启用");

	private final String title;

	ModelState(String title) {
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
