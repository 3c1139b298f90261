package cn.minyi.search.web;

import java.time.Clock;
import java.util.List;

import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.StaffUser;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives every page its frame.
 */
@ControllerAdvice
class LayoutAdvice {

	private static final List<String> SECTIONS = List.of("submissions", "trends", "models", "ledger", "openings",
			"channels");

	private final UnitDirectory units;

	private final Times times;

	private final Clock clock;

	LayoutAdvice(UnitDirectory units, Times times, Clock clock) {
		this.units = units;
		this.times = times;
		this.clock = clock;
	}

	@ModelAttribute("layout")
	Layout layout(@Nullable @AuthenticationPrincipal StaffUser user, HttpServletRequest request) {
		String unit = (user != null && user.viewer().unit() != null) ? this.units.name(user.viewer().unit()) : null;
		return Layout.of(user, unit, section(request), languages(request), retry(request),
				this.times.moment(this.clock.instant()).full());
	}

	@ModelAttribute("kept")
	KeptText kept(HttpServletRequest request) {
		return KeptText.of(request);
	}

	private static String section(HttpServletRequest request) {
		String path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
		return SECTIONS.stream().filter((section) -> path.startsWith('/' + section)).findFirst().orElse("");
	}

	/**
	 * A page that failed may be asked for again; a form must not be sent twice by a link.
	 */
	private static @Nullable String retry(HttpServletRequest request) {
		if (!(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path)
				|| !"GET".equals(KeptText.method(request))) {
			return null;
		}
		Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
		return (query != null) ? path + "?" + query : path;
	}

	/** An error page, or the answer to a form, cannot be asked for again. */
	private static @Nullable String languages(HttpServletRequest request) {
		if (request.getDispatcherType() != DispatcherType.REQUEST || !"GET".equals(request.getMethod())) {
			return null;
		}
		return UriComponentsBuilder.fromPath(request.getRequestURI())
			.query(request.getQueryString())
			.replaceQueryParam(LanguageConfiguration.PARAMETER)
			.build()
			.toUriString();
	}

}
