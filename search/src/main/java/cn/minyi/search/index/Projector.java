package cn.minyi.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.search.index.Documents.Found;
import cn.minyi.search.index.Documents.Verdict;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Brings batches of records into a generation. A batch may be brought any number of
 * times. Throws {@link OutageException} when Elasticsearch cannot take it now; then the
 * whole batch has to be brought again.
 */
final class Projector {

	private static final int ATTEMPTS = 10;

	private final Documents documents;

	private final Projection projection;

	private final DocumentForm form;

	Projector(Documents documents, Projection projection, DocumentForm form) {
		this.documents = documents;
		this.projection = projection;
		this.form = form;
	}

	/**
	 * Brings a batch. When this returns, all of it is safe or rejected.
	 * @param records of the topics, of each submission all that were polled
	 * @return what was done
	 */
	ProjectionReport project(Iterable<ConsumerRecord<String, byte[]>> records) {
		ProjectionReport report = new ProjectionReport();
		Map<String, List<Entry>> groups = new LinkedHashMap<>();
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				ChangeReader.read(record)
					.ifPresent((change) -> groups.computeIfAbsent(change.id(), (id) -> new ArrayList<>())
						.add(new Entry(record, change)));
			}
			catch (UnreadableRecordException ex) {
				report.rejected(new ProjectionReport.Rejection(record, ex));
			}
		}
		bring(groups.values(), report);
		return report;
	}

	private void bring(Collection<List<Entry>> groups, ProjectionReport report) {
		Collection<List<Entry>> pending = groups;
		for (int attempt = 0; !pending.isEmpty(); attempt++) {
			if (attempt == ATTEMPTS) {
				throw new OutageException("somebody else keeps writing the same documents");
			}
			pending = bringOnce(pending, report);
		}
	}

	// Returns the groups that met a conflict, to be brought again on what is there now.
	private Collection<List<Entry>> bringOnce(Collection<List<Entry>> groups, ProjectionReport report) {
		Map<String, Found> found = this.documents
			.read(groups.stream().map((group) -> group.get(0).change().id()).toList());
		List<Draft> drafts = new ArrayList<>();
		for (List<Entry> group : groups) {
			try {
				drafts.add(draft(group, found.get(group.get(0).change().id())));
			}
			catch (RuntimeException ex) {
				// Nothing was sent yet: the same would fail for ever, and stop others.
				reject(group, RejectedRecordException.of(ex), report);
			}
		}
		// First what citizens see: what a fall between the two leaves undone is done
		// again with the document. An older state is a conflict, as it should be.
		List<Draft> refused = new ArrayList<>();
		write(drafts, Draft::status, (draft, verdict) -> {
			if (verdict == Verdict.REJECTED) {
				refused.add(draft);
			}
		});
		drafts.removeAll(refused);
		List<List<Entry>> conflicts = new ArrayList<>();
		write(drafts, Draft::operation, (draft, verdict) -> {
			switch (verdict) {
				case WRITTEN -> report.written(draft.arrival());
				case CONFLICT -> conflicts.add(draft.group());
				case REJECTED -> refused.add(draft);
			}
		});
		refused.forEach((draft) -> reject(draft.group(),
				new RejectedRecordException("Elasticsearch refuses the document"), report));
		return conflicts;
	}

	private void write(List<Draft> drafts, Function<Draft, @Nullable BulkOperation> operation,
			BiConsumer<Draft, Verdict> then) {
		List<Draft> written = new ArrayList<>();
		List<BulkOperation> operations = new ArrayList<>();
		for (Draft draft : drafts) {
			BulkOperation each = operation.apply(draft);
			if (each != null) {
				written.add(draft);
				operations.add(each);
			}
		}
		List<Verdict> verdicts = this.documents.write(operations);
		for (int i = 0; i < verdicts.size(); i++) {
			then.accept(written.get(i), verdicts.get(i));
		}
	}

	// One bad record must not take the good ones of the same submission with it.
	private void reject(List<Entry> group, RuntimeException cause, ProjectionReport report) {
		if (group.size() == 1) {
			report.rejected(new ProjectionReport.Rejection(group.get(0).record(), cause));
			return;
		}
		for (Entry entry : group) {
			bring(List.of(List.of(entry)), report);
		}
	}

	private Draft draft(List<Entry> group, @Nullable Found found) {
		String id = group.get(0).change().id();
		Dossier before = (found != null) ? found.dossier() : Dossier.Kept.empty(id);
		Dossier after = before;
		for (Entry entry : group) {
			after = this.projection.apply(after, entry.change());
		}
		boolean same = found != null && after.equals(before);
		return new Draft(group, same ? null : this.documents.replace(id, this.form.write(after), found),
				status(before, after), arrival(before, after));
	}

	private static @Nullable BulkOperation status(Dossier before, Dossier after) {
		if (after instanceof Dossier.Kept kept && kept.submission() != null) {
			return Documents.show(PublicStatus.of(kept.submission(), kept.followUp(), kept.notes().all()),
					kept.publicVersion());
		}
		if (before instanceof Dossier.Kept kept && kept.submission() != null) {
			return Documents.hide(kept.submission().receipt());
		}
		return null;
	}

	private static @Nullable Instant arrival(Dossier before, Dossier after) {
		boolean known = !(before instanceof Dossier.Kept kept) || kept.submission() != null;
		return (!known && after instanceof Dossier.Kept kept && kept.submission() != null)
				? kept.submission().receivedAt() : null;
	}

	private record Entry(ConsumerRecord<String, byte[]> record, Change change) {

	}

	private record Draft(List<Entry> group, @Nullable BulkOperation operation, @Nullable BulkOperation status,
			@Nullable Instant arrival) {

	}

}
