package cn.minyi.search.access;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.staff.Role;
import cn.minyi.domain.staff.StaffAccount;
import org.jspecify.annotations.Nullable;

/**
 * The member of staff who looks.
 *
 * @param account the account's name
 * @param name the name people read
 * @param role what the account is for
 * @param unit code of the unit, only for a handler
 */
public record Viewer(String account, String name, Role role, @Nullable String unit) {

	/**
	 * The viewer of an account.
	 * @param account who logged in
	 * @return without the password
	 */
	public static Viewer of(StaffAccount account) {
		return new Viewer(account.account(), account.name(), account.role(), account.unit());
	}

	/**
	 * Whether the viewer may know what a model on trial finds. Those who decide about
	 * items may not: it would lead them.
	 * @return true for supervisors and administrators
	 */
	public boolean comparesModels() {
		return this.role == Role.SUPERVISOR || this.role == Role.ADMIN;
	}

	/**
	 * Whether the viewer may open what is sealed, with a reason that stays on record. A
	 * unit that handles an item never learns who wrote.
	 * @return true for clerks, supervisors and administrators
	 */
	public boolean opensSeals() {
		return this.role == Role.CLERK || this.role == Role.SUPERVISOR || this.role == Role.ADMIN;
	}

	/**
	 * The viewer as the author of an event.
	 * @return account and name
	 */
	public Actor actor() {
		return new Actor(this.account, this.name);
	}

}
