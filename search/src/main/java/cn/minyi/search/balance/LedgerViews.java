package cn.minyi.search.balance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.search.balance.LedgerView.AuditView;
import cn.minyi.search.balance.LedgerView.Figure;
import cn.minyi.search.balance.LedgerView.GapLine;
import cn.minyi.search.balance.LedgerView.Line;
import cn.minyi.search.ledger.Audit;
import cn.minyi.search.ledger.Figures;
import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.ledger.Figures.Row;
import cn.minyi.search.ledger.Ledgers;
import cn.minyi.search.web.Moment;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts the account into words.
 */
@Component
class LedgerViews {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final Times times;

	private final Wording words;

	private final Clock clock;

	LedgerViews(Times times, Wording words, Clock clock) {
		this.times = times;
		this.words = words;
		this.clock = clock;
	}

	LedgerView of(Optional<Figures> found) {
		if (found.isEmpty()) {
			return new LedgerView(null, false, List.of(), new Counts(0, 0, 0, 0, 0), null);
		}
		Figures figures = found.get();
		List<Line> lines = new ArrayList<>();
		Counts total = new Counts(0, 0, 0, 0, 0);
		for (Row row : figures.channels()) {
			boolean single = row.sources().size() == 1;
			String name = this.words.channel(row.channel());
			lines.add(line(row, single ? this.words.of("ledger.single", name, source(row.sources().get(0))) : name,
					false));
			if (!single) {
				row.sources().forEach((source) -> lines.add(line(source, source(source), true)));
			}
			total = total.plus(row.counts());
		}
		return new LedgerView(this.times.moment(figures.at()), figures.at().isBefore(this.clock.instant().minus(FRESH)),
				lines, total, audit(figures.audit()));
	}

	private String source(Row row) {
		return (row.source() != null) ? this.words.source(row.source()) : "";
	}

	private Line line(Row row, String name, boolean source) {
		return new Line(name, source, row.counts(), moment(row.oldestPending()), moment(row.last()));
	}

	private @Nullable AuditView audit(@Nullable Audit audit) {
		return (audit != null)
				? new AuditView(this.times.moment(audit.ended()), figures(audit.repeated()), figures(audit.unproven()))
				: null;
	}

	private List<Figure> figures(Map<Channel, Long> counts) {
		return counts.entrySet()
			.stream()
			.sorted(Comparator.comparing(Map.Entry::getKey))
			.map((each) -> new Figure(this.words.channel(each.getKey()), each.getValue()))
			.toList();
	}

	List<GapLine> gaps(List<Ledgers.Gap> gaps) {
		return gaps.stream()
			.map((gap) -> new GapLine(this.words.channel(gap.channel()), this.words.source(gap.source()),
					gap.sequence(), this.times.moment(gap.at()), gap.missing()))
			.toList();
	}

	private @Nullable Moment moment(@Nullable Instant instant) {
		return (instant != null) ? this.times.moment(instant) : null;
	}

}
