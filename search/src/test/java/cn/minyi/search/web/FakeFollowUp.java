package cn.minyi.search.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import cn.minyi.domain.Category;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseRefusal;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.followup.FollowUp;
import cn.minyi.search.followup.Outcome;
import cn.minyi.search.index.Item;
import org.jspecify.annotations.Nullable;

/**
 * Commands that take effect at once in {@link FakeItems}, by the real rules of a case.
 */
public final class FakeFollowUp implements FollowUp {

	private final FakeItems items;

	private final Clock clock;

	private @Nullable Outcome planned;

	FakeFollowUp(FakeItems items, Clock clock) {
		this.items = items;
		this.clock = clock;
	}

	/**
	 * Plans what becomes of the next commands, whatever they are.
	 * @param outcome null to decide by the rules
	 */
	public void plan(@Nullable Outcome outcome) {
		this.planned = outcome;
	}

	@Override
	public Outcome correct(String id, long seen, Category category, List<Category> secondary, List<String> responsible,
			List<String> accused, @Nullable String note, Viewer viewer) {
		return decide(id, seen, viewer, (followUp) -> followUp.correct(category, secondary, responsible, accused, note,
				viewer.actor(), this.clock.instant()));
	}

	@Override
	public Outcome assign(String id, long seen, String unit, LocalDate deadline, @Nullable String note, Viewer viewer) {
		return decide(id, seen, viewer, (followUp) -> followUp.assign(unit, deadline, note, LocalDate.now(this.clock),
				viewer.actor(), this.clock.instant()));
	}

	@Override
	public Outcome answer(String id, long seen, String answer, Viewer viewer) {
		return decide(id, seen, viewer, (followUp) -> followUp.answer(answer, viewer.actor(), this.clock.instant()));
	}

	private Outcome decide(String id, long seen, Viewer viewer, Function<Case, CaseEvent> command) {
		if (this.planned != null) {
			return this.planned;
		}
		Optional<Item> found = this.items.find(id, viewer);
		if (found.isEmpty()) {
			return new Outcome.NotAllowed();
		}
		Item item = found.get();
		if (item.followUp().version() != seen) {
			return new Outcome.ChangedMeanwhile(null);
		}
		try {
			Case after = item.followUp().apply(command.apply(item.followUp()));
			this.items.put(new Item(item.submission(), item.classification(), item.shadow(), after, item.notes(),
					item.recordedAt()));
			return new Outcome.Done(after.version());
		}
		catch (CaseRefusal ex) {
			return new Outcome.Refused(ex.reason());
		}
	}

}
