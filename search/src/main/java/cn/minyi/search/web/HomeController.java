package cn.minyi.search.web;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.StaffUser;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page after the login: a supervisor has five minutes and wants the figures,
 * everybody else has items to do.
 */
@Controller
class HomeController {

	@GetMapping("/")
	String home(@AuthenticationPrincipal StaffUser user) {
		return (user.viewer().role() == Role.SUPERVISOR) ? "redirect:/trends" : "redirect:/submissions";
	}

}
