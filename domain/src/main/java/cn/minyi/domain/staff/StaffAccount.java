package cn.minyi.domain.staff;

import org.jspecify.annotations.Nullable;

/**
 * An account from configuration.
 *
 * @param account what is typed to log in
 * @param name the name people read
 * @param role what the account is for
 * @param unit code of the unit, only for a handler, who must have one
 * @param passwordHash BCrypt
 */
public record StaffAccount(String account, String name, Role role, @Nullable String unit, String passwordHash) {

	public StaffAccount {
		if ((role == Role.HANDLER) != (unit != null)) {
			throw new IllegalArgumentException(account + ": 承办人账号必须写明单位，其他账号不写单位");
		}
	}

	@Override
	public String toString() {
		return "StaffAccount[" + this.account + ", " + this.role + "]";
	}

}
