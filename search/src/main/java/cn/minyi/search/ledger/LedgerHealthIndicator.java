package cn.minyi.search.ledger;

import java.util.Optional;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Says {@code GAP} if a message was acknowledged and is nowhere. That does not take the
 * whole application down: it would only hide the page that says what to do.
 */
@Component
class LedgerHealthIndicator extends AbstractHealthIndicator {

	private final Ledgers ledgers;

	LedgerHealthIndicator(Ledgers ledgers) {
		super("The ledger cannot be read");
		this.ledgers = ledgers;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		Optional<Figures> figures = this.ledgers.figures();
		if (figures.isEmpty()) {
			builder.unknown();
			return;
		}
		builder.status((figures.get().gap() > 0) ? "GAP" : "UP")
			.withDetail("gap", figures.get().gap())
			.withDetail("at", figures.get().at());
	}

}
