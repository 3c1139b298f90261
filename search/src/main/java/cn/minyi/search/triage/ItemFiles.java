package cn.minyi.search.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.search.index.Item;
import cn.minyi.search.triage.FilesView.Row;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The files that came with an item, at first or later.
 */
@Component
class ItemFiles {

	private static final int KILO = 1024;

	private final Times times;

	private final Wording words;

	ItemFiles(Times times, Wording words) {
		this.times = times;
		this.words = words;
	}

	FilesView of(Item item) {
		List<Row> rows = new ArrayList<>();
		String id = item.submission().id();
		item.submission().attachments().forEach((each) -> rows.add(row(id, each, null)));
		for (CaseNote.Added added : item.notes().of(CaseNote.Added.class)) {
			String when = this.words.of("files.added", this.times.moment(added.at()).brief());
			added.attachments().forEach((each) -> rows.add(row(id, each, when)));
		}
		return new FilesView(rows);
	}

	/** A file of the item, or nothing if it is another item's. */
	Optional<Attachment> find(Item item, String attachmentId) {
		List<Attachment> all = new ArrayList<>(item.submission().attachments());
		item.notes().of(CaseNote.Added.class).forEach((added) -> all.addAll(added.attachments()));
		return all.stream().filter((each) -> each.id().equals(attachmentId)).findFirst();
	}

	private Row row(String id, Attachment attachment, @Nullable String added) {
		String address = UriComponentsBuilder.fromPath("/submissions/{id}/attachments/{file}")
			.build(id, attachment.id())
			.toString();
		return new Row(attachment.name(), this.words.of("files.kind." + kind(attachment.type())),
				size(attachment.bytes()), added, address);
	}

	private static String kind(String type) {
		String first = type.substring(0, Math.max(0, type.indexOf('/')));
		return List.of("image", "audio", "video").contains(first) ? first : "document";
	}

	private String size(long bytes) {
		long kilobytes = (bytes + KILO - 1) / KILO;
		return (kilobytes < KILO) ? this.words.of("files.kilobytes", kilobytes)
				: this.words.of("files.megabytes", Math.round(kilobytes * 10.0 / KILO) / 10.0);
	}

}
