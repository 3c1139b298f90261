package cn.minyi.search.balance;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.ledger.Figures;
import cn.minyi.search.ledger.Ledgers;
import cn.minyi.search.web.Rights;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page what its frame tells of the ledger.
 */
@ControllerAdvice
class LedgerFrameAdvice {

	private final Ledgers ledgers;

	LedgerFrameAdvice(Ledgers ledgers) {
		this.ledgers = ledgers;
	}

	@ModelAttribute("ledgerFrame")
	LedgerFrame frame(@Nullable @AuthenticationPrincipal StaffUser user) {
		if (user == null) {
			return new LedgerFrame(false, 0);
		}
		Role role = user.viewer().role();
		return new LedgerFrame(Rights.LEDGER.of(role),
				Rights.LEDGER_ALARM.of(role) ? this.ledgers.figures().map(Figures::gap).orElse(0L) : 0);
	}

}
