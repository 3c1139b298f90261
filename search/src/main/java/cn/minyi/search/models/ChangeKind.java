package cn.minyi.search.models;

/**
 * What an administrator can do with models.
 */
enum ChangeKind {

	/** Put a model to use. */
	PROMOTION("promotion"),

	/** Go back to the model that was active before. */
	ROLLBACK("rollback"),

	/** Let a model read beside the active one. */
	TRIAL("trial"),

	/** End that. */
	TRIAL_END("trial-end");

	private final String path;

	ChangeKind(String path) {
		this.path = path;
	}

	/** The last part of the form's address, and of the keys of its sentences. */
	public String path() {
		return this.path;
	}

}
