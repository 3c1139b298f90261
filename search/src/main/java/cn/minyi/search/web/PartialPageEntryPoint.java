package cn.minyi.search.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * When the login has run out and a script asks for a part of a page, the login page must
 * not be put in its place: the browser is told to load the whole page, which leads to the
 * login and back.
 */
final class PartialPageEntryPoint implements AuthenticationEntryPoint {

	static boolean applies(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	/**
	 * The address of a request with its parameters.
	 * @param request a GET request
	 * @return path and query
	 */
	static String address(HttpServletRequest request) {
		String query = request.getQueryString();
		return request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
			throws IOException {
		response.setHeader("HX-Redirect", address(request));
		response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
	}

}
