package cn.minyi.intake.box;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * What a collector's browser window goes on with after each note. Kept in memory only.
 */
@Component
@SessionScope
class CollectorSession {

	private static final int MOST_RECEIPTS = 10;

	private final List<String> receipts = new ArrayList<>();

	private NoteForm next = NoteForm.EMPTY;

	synchronized void accepted(String receipt, NoteForm form) {
		this.receipts.remove(receipt);
		this.receipts.add(0, receipt);
		if (this.receipts.size() > MOST_RECEIPTS) {
			this.receipts.remove(MOST_RECEIPTS);
		}
		this.next = form.next();
	}

	synchronized void goOn(NoteForm form) {
		this.next = form;
	}

	/** The codes of the last notes, the last one first. */
	synchronized List<String> receipts() {
		return List.copyOf(this.receipts);
	}

	/** Kind, box and day of the last note, which most likely are those of the next. */
	synchronized NoteForm next() {
		return this.next;
	}

}
