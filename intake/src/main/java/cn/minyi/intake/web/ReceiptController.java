package cn.minyi.intake.web;

import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Receipts;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that gives a citizen the receipt code. It looks nothing up and is the same for
 * every well-formed code, so nobody learns from it which codes exist.
 */
@Controller
class ReceiptController {

	@GetMapping("/receipt/{receipt}")
	ModelAndView show(@PathVariable String receipt, HttpServletRequest request) {
		Optional<String> code = Receipts.read(receipt);
		if (code.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return new ModelAndView("receiptPage", Map.of("receipt", code.get(), "asks", KeySet.of(request).sentence()));
	}

}
