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
	 * The viewer as the author of an event.
	 * @return account and name
	 */
	public Actor actor() {
		return new Actor(this.account, this.name);
	}

}
