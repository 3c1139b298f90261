package cn.minyi.intake.access;

import java.util.List;

import cn.minyi.domain.staff.Role;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/**
 * An account that is logged in and enters notes for others. Controllers take it by
 * {@code @AuthenticationPrincipal}.
 */
public final class Collector extends User {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final Role role;

	Collector(String account, String name, Role role, String passwordHash) {
		super(account, passwordHash, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
		this.name = name;
		this.role = role;
	}

	/**
	 * What is typed to log in.
	 * @return unique
	 */
	public String account() {
		return getUsername();
	}

	/**
	 * The name people read.
	 * @return as in the file of accounts
	 */
	public String name() {
		return this.name;
	}

	Role role() {
		return this.role;
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

}
