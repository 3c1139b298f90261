package cn.minyi.search.web;

import cn.minyi.domain.staff.LoginThrottle;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.StaffUser;

import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks account and password, with the throttle in front. Collectors are told, after the
 * right password only, that their work is done elsewhere: {@link DisabledException}. A
 * throttled account: {@link LockedException}. The only way to log in, so it is a bean and
 * named nowhere else: Spring Security would ask it twice, and count every failure twice.
 */
final class StaffLogin implements AuthenticationProvider {

	private final DaoAuthenticationProvider passwords;

	private final LoginThrottle throttle;

	StaffLogin(StaffDirectory staff, PasswordEncoder encoder, LoginThrottle throttle) {
		this.passwords = new DaoAuthenticationProvider(staff::find);
		this.passwords.setPasswordEncoder(encoder);
		this.passwords.setPostAuthenticationChecks(StaffLogin::refuseCollectors);
		this.throttle = throttle;
	}

	private static void refuseCollectors(UserDetails user) throws AccountStatusException {
		if (user instanceof StaffUser staff && staff.viewer().role() == Role.COLLECTOR) {
			throw new DisabledException("collectors work in intake");
		}
	}

	@Override
	public Authentication authenticate(Authentication typed) {
		String account = typed.getName();
		if (this.throttle.closed(account)) {
			throw new LockedException("too many failures");
		}
		try {
			Authentication passed = this.passwords.authenticate(typed);
			this.throttle.succeeded(account);
			return passed;
		}
		catch (BadCredentialsException ex) {
			this.throttle.failed(account);
			throw ex;
		}
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

}
