package cn.minyi.search.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Tells apart who may not do something and whose login has run out. In the second case a
 * form was usually sent, and what was typed is shown so that it is not lost.
 */
final class DeniedRequests implements AccessDeniedHandler {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		if (!(denied instanceof CsrfException)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (path.equals("/login") || path.equals("/logout")) {
			response.sendRedirect(request.getContextPath() + "/login?expired");
			return;
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		request.getRequestDispatcher("/expired").forward(request, response);
	}

}
