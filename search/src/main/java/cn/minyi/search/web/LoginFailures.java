package cn.minyi.search.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends a person back to the login page with the reason, keeping the account typed.
 */
final class LoginFailures implements AuthenticationFailureHandler {

	/** Session attribute: the account that was typed last. */
	static final String ACCOUNT = "minyi.login.account";

	private static final int LONGEST_ACCOUNT = 100;

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		String account = request.getParameter("username");
		if (account != null && account.length() <= LONGEST_ACCOUNT) {
			request.getSession().setAttribute(ACCOUNT, account);
		}
		response.sendRedirect(request.getContextPath() + "/login?error=" + reason(failure));
	}

	private static String reason(AuthenticationException failure) {
		if (failure instanceof LockedException) {
			return "throttled";
		}
		return (failure instanceof DisabledException) ? "collector" : "wrong";
	}

}
