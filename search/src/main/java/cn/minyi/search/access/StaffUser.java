package cn.minyi.search.access;

import java.util.Collection;
import java.util.List;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An account that is logged in. Controllers take it by {@code @AuthenticationPrincipal}.
 *
 * @param viewer who it is
 * @param passwordHash BCrypt
 */
public record StaffUser(Viewer viewer, String passwordHash) implements UserDetails {

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority("ROLE_" + this.viewer.role().name()));
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.viewer.account();
	}

	@Override
	public String toString() {
		return "StaffUser[" + this.viewer.account() + "]";
	}

}
