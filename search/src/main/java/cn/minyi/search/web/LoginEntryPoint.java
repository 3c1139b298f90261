package cn.minyi.search.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * Leads to the login page, and from there back. When a script asks for a part of a page,
 * the login page must not be put in its place: the browser is told to load the whole
 * page, which leads to the login and back.
 */
final class LoginEntryPoint extends LoginUrlAuthenticationEntryPoint {

	LoginEntryPoint() {
		super("/login");
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException, ServletException {
		if (PartialRequests.asks(request)) {
			PartialRequests.loadWholePage(request, response);
			response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
		}
		else {
			super.commence(request, response, cause);
		}
	}

}
