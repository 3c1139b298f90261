package cn.minyi.search.followup;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import cn.minyi.domain.Category;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseRefusal;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Items;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * The commands, decided by the log: of two that claim the same version the first one in
 * Kafka counts.
 */
@Service
class Commands implements FollowUp {

	private static final Set<Role> CLERKS = Set.of(Role.CLERK, Role.ADMIN);

	private static final Set<Role> ANSWERING = Set.of(Role.CLERK, Role.ADMIN, Role.HANDLER);

	private final Items items;

	private final UnitRules units;

	private final CaseLog log;

	private final Projected projected;

	private final Clock clock;

	Commands(Items items, UnitRules units, CaseLog log, Projected projected, Clock clock) {
		this.items = items;
		this.units = units;
		this.log = log;
		this.projected = projected;
		this.clock = clock;
	}

	@Override
	public Outcome correct(String id, long seen, Category category, List<Category> secondary, List<String> responsible,
			List<String> accused, @Nullable String note, Viewer viewer) {
		return decide(CLERKS, id, seen, viewer, (item) -> {
			this.units.requireKnown(accused);
			this.units.requireMayHandle(responsible, accused);
			return item.followUp()
				.correct(category, secondary, responsible, accused, note, viewer.actor(), this.clock.instant());
		});
	}

	@Override
	public Outcome assign(String id, long seen, String unit, LocalDate deadline, @Nullable String note, Viewer viewer) {
		return decide(CLERKS, id, seen, viewer, (item) -> {
			this.units.requireMayHandle(List.of(unit), item.filing().accused());
			return item.followUp()
				.assign(unit, deadline, note, LocalDate.now(this.clock), viewer.actor(), this.clock.instant());
		});
	}

	@Override
	public Outcome answer(String id, long seen, String answer, Viewer viewer) {
		return decide(ANSWERING, id, seen, viewer,
				(item) -> item.followUp().answer(answer, viewer.actor(), this.clock.instant()));
	}

	private Outcome decide(Set<Role> roles, String id, long seen, Viewer viewer, Function<Item, CaseEvent> command) {
		if (!roles.contains(viewer.role())) {
			return new Outcome.NotAllowed();
		}
		Optional<Item> item = this.items.find(id, viewer);
		if (item.isEmpty() || item.get().followUp().version() < seen) {
			// Right after a rebuild the index may be a moment behind what was seen.
			this.projected.await(id, seen);
			item = this.items.find(id, viewer);
		}
		if (item.isEmpty()) {
			return new Outcome.NotAllowed();
		}
		Case followUp = item.get().followUp();
		if (followUp.version() != seen) {
			return new Outcome.ChangedMeanwhile(author(followUp, seen + 1));
		}
		try {
			CaseEvent event = command.apply(item.get());
			return this.log.append(event) ? await(event) : new Outcome.Unavailable();
		}
		catch (CaseRefusal ex) {
			return new Outcome.Refused(ex.reason());
		}
	}

	private Outcome await(CaseEvent event) {
		Optional<Item> item;
		try {
			item = this.projected.await(event.submissionId(), event.version());
		}
		catch (UncheckedIOException ex) {
			// The log has it, so it is not undone by an index that cannot be read.
			return new Outcome.Pending();
		}
		if (item.isEmpty()) {
			return new Outcome.Pending();
		}
		Case followUp = item.get().followUp();
		boolean counted = followUp.history().stream().anyMatch((each) -> each.eventId().equals(event.eventId()));
		return counted ? new Outcome.Done(followUp.version())
				: new Outcome.ChangedMeanwhile(author(followUp, event.version()));
	}

	// Who made a version of the case.
	private static @Nullable Actor author(Case followUp, long version) {
		List<CaseEvent> history = followUp.history();
		return (version >= 1 && version <= history.size()) ? history.get((int) version - 1).by() : null;
	}

}
