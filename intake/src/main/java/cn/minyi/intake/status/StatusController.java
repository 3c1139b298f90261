package cn.minyi.intake.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.intake.page.AddressLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells citizens where their submissions stand: by the receipt code, and by a secret
 * beside it if they left one. The secret travels in the body of a request only.
 */
@Controller
class StatusController {

	private final StatusDocuments documents;

	private final SecretLock lock;

	private final SecretTries tries;

	private final StatusPass pass;

	private final StatusViews views;

	private final AddressLimits lookups;

	private final AddressLimits triesHere;

	StatusController(StatusDocuments documents, SecretLock lock, SecretTries tries, StatusPass pass, StatusViews views,
			StatusSettings settings) {
		this.documents = documents;
		this.lock = lock;
		this.tries = tries;
		this.pass = pass;
		this.views = views;
		this.lookups = new AddressLimits(settings.lookupsPerMinute());
		this.triesHere = new AddressLimits(settings.triesPerMinute());
	}

	@GetMapping("/status")
	ModelAndView ask(@RequestParam(required = false) @Nullable String receipt) {
		if (receipt == null) {
			return this.views.askCode(HttpStatus.OK, null, null, null);
		}
		return Receipts.read(receipt)
			.map((code) -> new ModelAndView("redirect:/status/" + code))
			.orElseGet(() -> mistyped(HttpStatus.UNPROCESSABLE_CONTENT, receipt));
	}

	@GetMapping("/status/{receipt}")
	ModelAndView show(@PathVariable String receipt, @RequestParam(required = false) @Nullable String done,
			HttpServletRequest request) {
		Optional<String> read = Receipts.read(receipt);
		if (read.isEmpty()) {
			return mistyped(HttpStatus.NOT_FOUND, receipt);
		}
		String code = read.get();
		if (!code.equals(receipt)) {
			// Cookies belong to one way of writing it.
			return new ModelAndView("redirect:/status/" + code);
		}
		if (!this.lookups.allows(request.getRemoteAddr())) {
			return this.views.askCode(HttpStatus.TOO_MANY_REQUESTS, code, null, "status.too-often");
		}
		PublicStatus found = this.documents.find(code).orElse(null);
		if (found == null || !(found.statusKeys().isEmpty() || this.pass.isHeldBy(request, code))) {
			return this.views.askSecret(HttpStatus.NOT_FOUND, code, StatusInput.EMPTY, null, null);
		}
		String thanks = "rated".equals(done) ? "status.done.rated" : "added".equals(done) ? "status.done.added" : null;
		return this.views.found(HttpStatus.OK, found, StatusInput.EMPTY, List.of(), null, thanks);
	}

	@PostMapping("/status/{receipt}")
	ModelAndView open(@PathVariable String receipt, @ModelAttribute StatusInput input, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<String> read = Receipts.read(receipt);
		if (read.isEmpty()) {
			return mistyped(HttpStatus.NOT_FOUND, receipt);
		}
		String code = read.get();
		if (!input.hasSecret()) {
			return this.views.askSecret(HttpStatus.UNPROCESSABLE_CONTENT, code, input, "status.secret.blank", null);
		}
		if (!this.triesHere.allows(request.getRemoteAddr())) {
			return this.views.askSecret(HttpStatus.TOO_MANY_REQUESTS, code, input, null, "status.too-often");
		}
		Optional<Instant> closed = this.tries.start(code);
		if (closed.isPresent()) {
			return this.views.closed(code, input, closed.get());
		}
		PublicStatus found = this.documents.find(code).orElse(null);
		if (!this.lock.opens(code, found, StatusInput.or(input.secret())) || found == null) {
			return this.views.askSecret(HttpStatus.FORBIDDEN, code, input, "status.secret.wrong", null);
		}
		this.tries.right(code);
		this.pass.give(code, request, response);
		return input.isWriting() ? this.views.found(HttpStatus.OK, found, input, List.of(), null, null)
				: Redirects.afterPost("/status/" + code);
	}

	@PostMapping("/status/{receipt}/leave")
	ModelAndView leave(@PathVariable String receipt, HttpServletRequest request, HttpServletResponse response) {
		Receipts.read(receipt).ifPresent((code) -> this.pass.takeBack(code, request, response));
		return Redirects.afterPost("/status");
	}

	private ModelAndView mistyped(HttpStatus status, String typed) {
		return this.views.askCode(status, typed, typed.isBlank() ? "status.blank" : "status.mistyped", null);
	}

}
