package cn.minyi.search.trends;

import cn.minyi.search.access.StaffUser;
import cn.minyi.search.trends.Period.UnusablePeriodException;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of trends.
 */
@Controller
class TrendsController {

	private static final int USUAL_DAYS = 30;

	private final CountsQuery counts;

	private final TrendsViews views;

	private final Times times;

	private final Wording words;

	TrendsController(CountsQuery counts, TrendsViews views, Times times, Wording words) {
		this.counts = counts;
		this.views = views;
		this.times = times;
		this.words = words;
	}

	@GetMapping("/trends")
	String trends(@Nullable @RequestParam(required = false) String days,
			@Nullable @RequestParam(required = false) String from, @Nullable @RequestParam(required = false) String to,
			@AuthenticationPrincipal StaffUser user, Model model) {
		Period period = Period.last(USUAL_DAYS, this.times.today());
		String problem = null;
		try {
			if (from != null || to != null) {
				period = Period.of(from, to);
			}
			else if (days != null) {
				period = Period.last(number(days), this.times.today());
			}
		}
		catch (UnusablePeriodException ex) {
			problem = this.words.of(ex.getMessage(), Period.LONGEST);
		}
		model.addAttribute("trends", this.views.of(period, this.counts.of(period, user.viewer()),
				this.counts.of(period.before(), user.viewer()), problem));
		return "trendsPage";
	}

	private static int number(String days) {
		try {
			int number = Integer.parseInt(days);
			if (number >= 1 && number <= Period.LONGEST) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Falls through to the same sentence.
		}
		throw new UnusablePeriodException("trends.no-period");
	}

}
