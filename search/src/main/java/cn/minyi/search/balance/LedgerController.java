package cn.minyi.search.balance;

import cn.minyi.search.ledger.Ledgers;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The pages of the account.
 */
@Controller
class LedgerController {

	private static final int GAPS = 500;

	private final Ledgers ledgers;

	private final LedgerViews views;

	LedgerController(Ledgers ledgers, LedgerViews views) {
		this.ledgers = ledgers;
		this.views = views;
	}

	@GetMapping("/ledger")
	String account(Model model) {
		model.addAttribute("account", this.views.of(this.ledgers.figures()));
		return "ledgerPage";
	}

	@GetMapping("/ledger/gaps")
	String gaps(Model model) {
		model.addAttribute("account", this.views.of(this.ledgers.figures()));
		model.addAttribute("gaps", this.views.gaps(this.ledgers.gaps(GAPS)));
		return "gapsPage";
	}

}
