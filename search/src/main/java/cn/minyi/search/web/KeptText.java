package cn.minyi.search.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What a person wrote into a form that could not be processed: a page that says so shows
 * it, so that it can be copied.
 *
 * @param texts what was written into the large fields, in no case blank
 */
public record KeptText(List<String> texts) {

	/** The fields into which people write more than they would like to type again. */
	private static final List<String> FIELDS = List.of("answer", "note", "reason");

	static KeptText of(HttpServletRequest request) {
		List<String> texts = new ArrayList<>();
		// What stands in a link was not typed; showing it would lend our frame to
		// anybody.
		if ("POST".equals(method(request)) && !"cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
			for (String field : FIELDS) {
				String text = request.getParameter(field);
				if (text != null && !text.isBlank()) {
					texts.add(text);
				}
			}
		}
		return new KeptText(List.copyOf(texts));
	}

	/**
	 * The method of the request that a person sent, which an error page does not have.
	 * @param request the request or its error page
	 * @return in capitals
	 */
	static String method(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		return (failed instanceof String method) ? method : request.getMethod();
	}

}
