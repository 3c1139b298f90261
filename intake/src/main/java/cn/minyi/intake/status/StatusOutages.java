package cn.minyi.intake.status;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What citizens read while Elasticsearch is away. What they were writing comes back.
 */
@ControllerAdvice(assignableTypes = { StatusController.class, StatusWritingController.class })
class StatusOutages {

	private static final Logger log = LoggerFactory.getLogger(StatusOutages.class);

	private final StatusViews views;

	StatusOutages(StatusViews views) {
		this.views = views;
	}

	@ExceptionHandler
	ModelAndView unavailable(StatusUnavailableException outage, HttpServletRequest request) {
		log.warn("The status page is out of order: {}", outage.getMessage());
		String code = "";
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("receipt") instanceof String receipt) {
			code = receipt;
		}
		StatusInput input = new StatusInput(null, request.getParameter("rating"), request.getParameter("comment"),
				request.getParameter("text"), request.getParameter("token"));
		if (input.isWriting()) {
			return this.views.askSecret(HttpStatus.SERVICE_UNAVAILABLE, code, input, null, "status.write.unavailable");
		}
		return this.views.askCode(HttpStatus.SERVICE_UNAVAILABLE, code, null, "status.unavailable");
	}

}
