package cn.minyi.search.web;

import java.util.Set;

import cn.minyi.search.access.StaffUser;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * The way in, and what is shown when a login has run out.
 */
@Controller
class LoginController {

	private static final Set<String> REASONS = Set.of("wrong", "throttled", "collector");

	@GetMapping("/login")
	String login(@Nullable @AuthenticationPrincipal StaffUser user, @RequestParam(defaultValue = "") String error,
			@Nullable @RequestParam(required = false) String logout,
			@Nullable @RequestParam(required = false) String expired,
			@Nullable @SessionAttribute(name = LoginFailures.ACCOUNT, required = false) String account,
			HttpSession session, Model model) {
		if (user != null) {
			return "redirect:/";
		}
		session.removeAttribute(LoginFailures.ACCOUNT);
		model.addAttribute("login", new LoginView(REASONS.contains(error) ? error : null, logout != null,
				expired != null, (account != null) ? account : ""));
		return "loginPage";
	}

	/** Only forwarded to, by {@link DeniedRequests}, with the form's own method. */
	@RequestMapping("/expired")
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String expired(
			@Nullable @RequestAttribute(name = RequestDispatcher.FORWARD_REQUEST_URI, required = false) String form,
			Model model) {
		model.addAttribute("form", (form != null) ? form : "/");
		return "expiredPage";
	}

	/**
	 * What the login page shows.
	 *
	 * @param error why the login failed, absent at first
	 * @param loggedOut whether the person has just logged out
	 * @param expired whether the page was open too long
	 * @param account what was typed before
	 */
	record LoginView(@Nullable String error, boolean loggedOut, boolean expired, String account) {

	}

}
