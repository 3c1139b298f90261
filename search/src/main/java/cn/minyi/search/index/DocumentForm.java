package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.search.hanlp.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of a dossier as a document: the records as they are, and beside them the
 * fields that are searched, which follow from the records.
 */
final class DocumentForm {

	private final Projection projection;

	private final Words words;

	DocumentForm(Projection projection, Words words) {
		this.projection = projection;
		this.words = words;
	}

	/**
	 * Writes a document.
	 * @param dossier what is known
	 * @return JSON in UTF-8, the same bytes for an equal dossier
	 */
	byte[] write(Dossier dossier) {
		ObjectNode document = RecordJsonMapper.JSON.createObjectNode();
		document.put("id", dossier.id()).put("version", dossier.version());
		if (dossier instanceof Dossier.Erased erased) {
			document.put("erased", true).put("corrected", erased.corrected());
			if (erased.attested()) {
				document.put("attested", true);
			}
			put(document, "channel", erased.channel());
			put(document, "day", erased.day());
			put(document, "category", erased.category());
		}
		else if (dossier instanceof Dossier.Kept kept) {
			put(document, kept);
		}
		return RecordJsonMapper.JSON.writeValueAsBytes(document);
	}

	private void put(ObjectNode document, Dossier.Kept kept) {
		put(document, "submission", kept.submission());
		put(document, "recordedAt", kept.recordedAt());
		put(document, "classification", kept.classification());
		put(document, "followUp", kept.followUp());
		put(document, kept.notes());
		if (kept.submission() != null) {
			put(document, kept.submission(), kept.classification(), kept.notes());
		}
		if (kept.classification() != null) {
			put(document, kept.classification());
			// Whoever did the first step has looked at it.
			document.put("review", kept.classification().review() && kept.version() == 0);
		}
		if (kept.shadow() != null) {
			put(document, kept.shadow(), kept.classification());
		}
		put(document, kept.filing());
		put(document, kept.followUp());
	}

	private void put(ObjectNode document, Submission submission, @Nullable Classification classification, Notes notes) {
		document.put("erased", false);
		put(document, "receipt", submission.receipt());
		put(document, "channel", submission.channel());
		put(document, "source", submission.source());
		put(document, "receivedAt", submission.receivedAt());
		put(document, "day", this.projection.day(submission));
		Stream<@Nullable String> apart = Stream.of(submission.place(), submission.unitNamed());
		String beside = Stream
			.concat(apart.filter(Objects::nonNull), notes.of(CaseNote.Added.class).stream().map(CaseNote.Added::text))
			.reduce("", (all, each) -> all + '\n' + each);
		String text = this.words.fold(submission.wholeText() + beside);
		put(document, "text", text);
		put(document, "bigrams", String.join(" ", Bigrams.of(text)));
		List<String> all = new ArrayList<>((classification != null) ? classification.words() : List.of());
		all.addAll(this.words.cut(beside));
		put(document, "words", String.join(" ", all));
	}

	private void put(ObjectNode document, Notes notes) {
		if (notes.all().isEmpty()) {
			return;
		}
		put(document, "notes", notes);
		put(document, "rating", notes.rating());
		ArrayNode openings = document.putArray("openings");
		for (CaseNote.Opened opened : notes.of(CaseNote.Opened.class)) {
			ObjectNode opening = openings.addObject().put("by", opened.by().account()).put("name", opened.by().name());
			put(opening, "at", opened.at());
			put(opening, "day", this.projection.day(opened.at()));
		}
	}

	private static void put(ObjectNode document, Classification classification) {
		put(document, "manifestations", classification.manifestations());
		put(document, "kind", classification.kind());
		put(document, "area", classification.area());
		put(document, "fingerprint", classification.fingerprint());
		put(document, "model", classification.model());
	}

	// What follows from both is written as soon as both are there.
	private static void put(ObjectNode document, Shadow shadow, @Nullable Classification active) {
		ObjectNode compared = RecordJsonMapper.JSON.valueToTree(shadow);
		if (active != null) {
			put(compared, "activeCategory", active.category());
			compared.put("differsInCategory", shadow.differsInCategory(active));
			compared.put("differsInLead", shadow.differsInLead(active));
		}
		document.set("shadow", compared);
	}

	private static void put(ObjectNode document, Filing filing) {
		put(document, "category", filing.category());
		put(document, "secondary", filing.secondary());
		put(document, "lead", filing.lead());
		put(document, "accused", filing.accused());
	}

	private static void put(ObjectNode document, Case followUp) {
		put(document, "status", followUp.status());
		document.put("corrected", followUp.correction() != null);
		CaseEvent.Assigned assigned = followUp.assignment();
		if (assigned != null) {
			put(document, "handler", assigned.unit());
			put(document, "deadline", assigned.deadline());
		}
	}

	private static void put(ObjectNode document, String field, @Nullable Object value) {
		if (value != null) {
			document.set(field, RecordJsonMapper.JSON.valueToTree(value));
		}
	}

}
