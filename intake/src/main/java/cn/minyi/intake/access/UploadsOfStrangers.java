package cn.minyi.intake.access;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever uploads without being logged in to the login, before anybody looks for a
 * token in the form: to find it the server would take the whole upload into memory.
 */
final class UploadsOfStrangers extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		boolean upload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
		if (upload && SecurityContextHolder.getContext().getAuthentication() == null) {
			response.sendRedirect("/box/login");
			return;
		}
		chain.doFilter(request, response);
	}

}
