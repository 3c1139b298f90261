package cn.minyi.domain;

/**
 * Which of the four forms of misconduct (四风) a submission charges a public body, official
 * or public employee with. The names are those defined in 2013 for the mass-line
 * campaign; {@link #NONE} is everything that makes no such charge.
 */
public enum Category {

	/** Show instead of effect: ceremonies, paper, staged visits, false figures. */
	FORMALISM("形式主义"),

	/** Distance from the people: passing the buck, inaction, rudeness, abuse. */
	BUREAUCRATISM("官僚主义"),

	/** Slackness and pleasure in office: absence, drinking, junkets. */
	HEDONISM("享乐主义"),

	/** Waste and luxury at public cost: banquets, cars, buildings, gifts. */
	EXTRAVAGANCE("奢靡之风"),

	/** An ordinary need, question, suggestion or praise, or a private grievance. */
	NONE("非四风");

	private final String title;

	Category(String title) {
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
