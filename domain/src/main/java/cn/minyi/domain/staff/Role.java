package cn.minyi.domain.staff;

/**
 * What a member of staff is there for.
 */
public enum Role {

	/** Collector (民情收集员): enters notes from boxes, calls and visits; sees no items. */
	COLLECTOR("录入员"),

	/** Triage clerk (受理员): sees all items, corrects, assigns and answers. */
	CLERK("受理员"),

	/** Supervisor (督办员、领导): sees all items and the trends. */
	SUPERVISOR("督办员"),

	/** Unit handler (承办人): sees the items assigned to the unit, and answers them. */
	HANDLER("承办人"),

	/** Administrator (管理员): all of these, and the running of the service. */
	ADMIN("管理员");

	private final String title;

	Role(String title) {
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
