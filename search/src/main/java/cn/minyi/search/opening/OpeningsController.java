package cn.minyi.search.opening;

import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.OpeningPage;
import cn.minyi.search.index.OpeningQuery;
import cn.minyi.search.index.Openings;
import cn.minyi.search.trends.Period;
import cn.minyi.search.trends.Period.UnusablePeriodException;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which supervisors see who opened what, and the same as a file.
 */
@Controller
class OpeningsController {

	private static final int USUAL_DAYS = 30;

	private static final int SHOWN = 200;

	private static final int LONGEST_ACCOUNT = 64;

	private final Openings openings;

	private final OpeningsViews views;

	private final Times times;

	private final Wording words;

	OpeningsController(Openings openings, OpeningsViews views, Times times, Wording words) {
		this.openings = openings;
		this.views = views;
		this.times = times;
		this.words = words;
	}

	@GetMapping("/openings")
	String openings(@Nullable @RequestParam(required = false) String from,
			@Nullable @RequestParam(required = false) String to, @Nullable @RequestParam(required = false) String by,
			@AuthenticationPrincipal StaffUser user, Model model) {
		Period period = Period.last(USUAL_DAYS, this.times.today());
		String problem = null;
		try {
			period = (from != null || to != null) ? Period.of(from, to) : period;
		}
		catch (UnusablePeriodException ex) {
			problem = this.words.of(ex.getMessage(), Period.LONGEST);
		}
		OpeningQuery query = query(period, by, SHOWN);
		model.addAttribute("openings", this.views.of(query, this.openings.search(query, user.viewer()), problem));
		return "openingsPage";
	}

	@GetMapping("/openings.csv")
	ResponseEntity<byte[]> file(@Nullable @RequestParam(required = false) String from,
			@Nullable @RequestParam(required = false) String to, @Nullable @RequestParam(required = false) String by,
			@AuthenticationPrincipal StaffUser user) {
		Period period;
		try {
			period = Period.of(from, to);
		}
		catch (UnusablePeriodException ex) {
			return ResponseEntity.badRequest()
				.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
				.body(this.words.of(ex.getMessage(), Period.LONGEST).getBytes(StandardCharsets.UTF_8));
		}
		String name = this.words.of("openings.file", period.from(), period.to());
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
			.body(csv(query(period, by, Openings.MOST), user.viewer()).getBytes(StandardCharsets.UTF_8));
	}

	private static OpeningQuery query(Period period, @Nullable String by, int size) {
		String account = (by == null || by.isBlank() || by.length() > LONGEST_ACCOUNT) ? null : by.strip();
		return new OpeningQuery(account, period.from(), period.to(), size);
	}

	private String csv(OpeningQuery query, Viewer viewer) {
		OpeningPage page = this.openings.search(query, viewer);
		StringBuilder lines = new StringBuilder(Csv.BYTE_ORDER_MARK);
		lines.append(Csv.line(List.of(this.words.of("openings.at"), this.words.of("openings.who"),
				this.words.of("openings.account"), this.words.of("fact.receipt"), this.words.of("openings.reason"))));
		page.openings()
			.forEach((each) -> lines.append(Csv.line(List.of(this.times.moment(each.at()).full(), each.by().name(),
					each.by().account(), each.receipt(), each.reason()))));
		if (page.total() > page.openings().size()) {
			// A file that seems whole and is not would mislead.
			lines.append(Csv.line(List.of(this.words.of("openings.file.cut", page.openings().size(), page.total()))));
		}
		return lines.toString();
	}

}
