package cn.minyi.search.triage;

import java.util.List;

import cn.minyi.domain.followup.CaseNote;
import cn.minyi.search.triage.ItemView.Entry;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What happened beside the steps of staff, in words.
 */
@Component
class NoteEntries {

	private final Times times;

	private final Wording words;

	NoteEntries(Times times, Wording words) {
		this.times = times;
		this.words = words;
	}

	/**
	 * Puts a note in words.
	 * @param note what happened
	 * @return as it stands in the history
	 */
	Entry of(CaseNote note) {
		if (note instanceof CaseNote.Added added) {
			String way = this.words.channel(added.channel());
			int files = added.attachments().size();
			return entry(note, this.words.of("who.citizen"),
					(files == 0) ? this.words.of("did.added", way) : this.words.of("did.added.files", way, files),
					added.text());
		}
		if (note instanceof CaseNote.Rated rated) {
			return entry(note, this.words.of("who.citizen"),
					this.words.of("did.rated", this.words.rating(rated.rating()), this.words.channel(rated.channel())),
					rated.comment());
		}
		if (note instanceof CaseNote.Notified notified) {
			String key = (notified.trouble() == null) ? "did.notified" : "did.not-notified";
			return entry(note, this.words.of("who.system"),
					this.words.of(key, this.words.notice(notified.kind()), this.words.channel(notified.channel())),
					trouble(notified.trouble()));
		}
		if (note instanceof CaseNote.Opened opened) {
			return entry(note, opened.by().name(), this.words.of("did.opened"),
					this.words.of("did.opened.reason", opened.reason()));
		}
		throw new IllegalArgumentException("an erased submission is no item");
	}

	private @Nullable String trouble(@Nullable String code) {
		return (code != null) ? this.words.of("did.not-notified.reason", this.words.trouble(code)) : null;
	}

	private Entry entry(CaseNote note, String who, String what, @Nullable String said) {
		return new Entry(this.times.moment(note.at()), who, what, List.of(), said);
	}

}
