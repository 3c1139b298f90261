package cn.minyi.search.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.index.Filing;
import cn.minyi.search.index.Item;
import cn.minyi.search.triage.ItemView.Change;
import cn.minyi.search.triage.ItemView.Entry;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What people did about an item, in words.
 */
@Component
class History {

	private final NoteEntries notes;

	private final UnitDirectory units;

	private final Times times;

	private final Wording words;

	History(NoteEntries notes, UnitDirectory units, Times times, Wording words) {
		this.notes = notes;
		this.units = units;
		this.times = times;
		this.words = words;
	}

	List<Entry> of(Item item) {
		List<Dated> entries = new ArrayList<>();
		Case sofar = Case.accepted(item.submission().id());
		Instant last = Instant.MIN;
		for (CaseEvent event : item.followUp().history()) {
			// The log decides the order of steps, whatever the clocks said.
			last = event.at().isAfter(last) ? event.at() : last;
			entries.add(new Dated(last, entry(event, item.classification(), sofar)));
			sofar = sofar.apply(event);
		}
		item.notes().all().forEach((note) -> entries.add(new Dated(note.at(), this.notes.of(note))));
		List<Entry> inOrder = new ArrayList<>(
				entries.stream().sorted(Comparator.comparing(Dated::at)).map(Dated::entry).toList());
		Collections.reverse(inOrder);
		return inOrder;
	}

	/**
	 * What an event did.
	 * @param event the event
	 * @return words that can follow a name
	 */
	String what(CaseEvent event) {
		if (event instanceof CaseEvent.Assigned assigned) {
			return this.words.of("did.assigned", this.units.name(assigned.unit()), this.times.day(assigned.deadline()));
		}
		return this.words.of((event instanceof CaseEvent.Answered) ? "did.answered" : "did.corrected");
	}

	private Entry entry(CaseEvent event, @Nullable Classification found, Case sofar) {
		List<Change> changes = List.of();
		String what = what(event);
		String note = null;
		if (event instanceof CaseEvent.Corrected corrected) {
			changes = changes(Filing.of(found, sofar), Filing.of(found, sofar.apply(event)));
			what = changes.isEmpty() ? this.words.of("did.confirmed") : what;
			note = corrected.note();
		}
		else if (event instanceof CaseEvent.Assigned assigned) {
			note = assigned.note();
		}
		// The answer itself stands in a place of its own.
		return new Entry(this.times.moment(event.at()), event.by().name(), what, changes, note);
	}

	private List<Change> changes(Filing before, Filing after) {
		List<Change> changes = new ArrayList<>();
		add(changes, "fact.category", this.words.category(before.category()), this.words.category(after.category()));
		add(changes, "fact.secondary", categories(before.secondary()), categories(after.secondary()));
		add(changes, "fact.responsible", names(before.responsible()), names(after.responsible()));
		add(changes, "fact.accused", names(before.accused()), names(after.accused()));
		return changes;
	}

	private void add(List<Change> changes, String key, String before, String after) {
		if (!before.equals(after)) {
			changes.add(new Change(this.words.of(key), before, after));
		}
	}

	private String categories(List<Category> categories) {
		return joined(categories.stream().map(this.words::category).toList());
	}

	private String names(List<String> codes) {
		return joined(codes.stream().map(this.units::name).toList());
	}

	private String joined(List<String> names) {
		return names.isEmpty() ? this.words.of("none") : String.join(this.words.of("comma"), names);
	}

	private record Dated(Instant at, Entry entry) {

	}

}
