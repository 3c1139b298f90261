package cn.minyi.search.web;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.followup.CaseNote;
import cn.minyi.search.followup.CaseNotes;
import cn.minyi.search.index.Item;

/**
 * A log of notes in memory. What it takes is on the item at once.
 */
public final class FakeNotes implements CaseNotes {

	private final List<CaseNote> taken = new ArrayList<>();

	private final FakeItems items;

	private boolean reachable = true;

	FakeNotes(FakeItems items) {
		this.items = items;
	}

	/** Forgets all notes and can be reached. */
	public void reset() {
		this.taken.clear();
		this.reachable = true;
	}

	/** From now on nothing is taken. */
	public void becomeUnreachable() {
		this.reachable = false;
	}

	/**
	 * What was taken.
	 * @return the oldest first
	 */
	public List<CaseNote> taken() {
		return this.taken;
	}

	@Override
	public boolean append(CaseNote note) {
		if (!this.reachable) {
			return false;
		}
		this.taken.add(note);
		Item item = this.items.find(note.submissionId(), Browser.ADMIN.viewer()).orElseThrow();
		this.items.put(new Item(item.submission(), item.classification(), item.shadow(), item.followUp(),
				item.notes().with(note), item.recordedAt()));
		return true;
	}

}
