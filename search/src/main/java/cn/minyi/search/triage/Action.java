package cn.minyi.search.triage;

/**
 * What a member of staff can do with an item.
 */
enum Action {

	/** Confirm or correct category and units. */
	CORRECTION("correction"),

	/** Give it to a unit. */
	ASSIGNMENT("assignment"),

	/** Answer the citizen and close the case. */
	ANSWER("answer"),

	/** Open what is sealed. */
	OPENING("opening");

	private final String path;

	Action(String path) {
		this.path = path;
	}

	/** The last part of the form's address, and of the keys of its sentences. */
	public String path() {
		return this.path;
	}

}
