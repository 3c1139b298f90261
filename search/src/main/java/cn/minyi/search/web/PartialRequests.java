package cn.minyi.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Requests of htmx for a part of a page.
 */
public final class PartialRequests {

	/** The header by which htmx makes itself known. */
	public static final String HEADER = "HX-Request";

	private PartialRequests() {
	}

	/**
	 * Whether only a part of the page is wanted.
	 * @param request the request
	 * @return false for a browser that loads the whole page
	 */
	public static boolean asks(HttpServletRequest request) {
		return request.getHeader(HEADER) != null && request.getHeader("HX-History-Restore-Request") == null;
	}

	/**
	 * Tells the browser to load the page itself, with the same parameters.
	 * @param request a GET request for a part
	 * @param response its response
	 */
	static void loadWholePage(HttpServletRequest request, HttpServletResponse response) {
		String query = request.getQueryString();
		response.setHeader("HX-Redirect", request.getRequestURI() + ((query != null) ? "?" + query : ""));
	}

}
