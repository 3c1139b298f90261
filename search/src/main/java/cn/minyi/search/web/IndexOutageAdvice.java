package cn.minyi.search.web;

import java.io.IOException;
import java.io.UncheckedIOException;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * An index that cannot be reached is an outage, not a fault of the page: people are told
 * to try again later, with what they typed still there.
 */
@ControllerAdvice({ "cn.minyi.search.triage", "cn.minyi.search.trends", "cn.minyi.search.models",
		"cn.minyi.search.opening" })
class IndexOutageAdvice {

	private static final Logger logger = LoggerFactory.getLogger(IndexOutageAdvice.class);

	@ExceptionHandler
	void unreachable(UncheckedIOException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		sayUnavailable(ex.getCause(), request, response);
	}

	@ExceptionHandler
	void refused(ElasticsearchException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		// 404: the index is not there yet. Others below 500 are our own mistakes.
		boolean outage = ex.status() >= HttpStatus.INTERNAL_SERVER_ERROR.value()
				|| ex.status() == HttpStatus.TOO_MANY_REQUESTS.value() || ex.status() == HttpStatus.NOT_FOUND.value();
		if (!outage) {
			throw ex;
		}
		sayUnavailable(ex, request, response);
	}

	private static void sayUnavailable(Exception cause, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		logger.warn("the index cannot be reached: {}", cause.getClass().getSimpleName());
		if (PartialRequests.asks(request)) {
			PartialRequests.loadWholePage(request, response);
		}
		response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
	}

}
