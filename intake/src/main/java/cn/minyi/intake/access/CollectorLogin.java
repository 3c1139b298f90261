package cn.minyi.intake.access;

import cn.minyi.domain.staff.LoginThrottle;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks account and password, with the throttle in front. A throttled account:
 * {@link LockedException}. The only way to log in, so it is a bean and named nowhere
 * else: Spring Security would ask it twice, and count every failure twice.
 */
final class CollectorLogin implements AuthenticationProvider {

	private final DaoAuthenticationProvider passwords;

	private final LoginThrottle throttle;

	CollectorLogin(Collectors collectors, PasswordEncoder encoder, LoginThrottle throttle) {
		this.passwords = new DaoAuthenticationProvider(collectors::find);
		this.passwords.setPasswordEncoder(encoder);
		this.throttle = throttle;
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
