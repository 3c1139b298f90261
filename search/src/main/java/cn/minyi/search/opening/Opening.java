package cn.minyi.search.opening;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.domain.seal.SealBrokenException;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.followup.CaseNotes;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Items;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Service;

/**
 * Opens what is sealed in an item, for those who may. That somebody opens it is in Kafka
 * before it is shown.
 */
@Service
class Opening {

	/** Shortest reason in characters without white space. */
	static final int SHORTEST = 5;

	/** Longest reason in characters. */
	static final int LONGEST = 200;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Items items;

	private final CaseNotes notes;

	private final ContactSeal seal;

	private final Clock clock;

	Opening(Items items, CaseNotes notes, ContactSeal seal, Clock clock) {
		this.items = items;
		this.notes = notes;
		this.seal = seal;
		this.clock = clock;
	}

	/**
	 * Opens an item.
	 * @param id the submission's id
	 * @param typed why, in the viewer's words; what in it tells of a person is masked
	 * @param viewer who opens it
	 * @return what was sealed, or why not
	 */
	Outcome open(String id, String typed, Viewer viewer) {
		Optional<Item> found = viewer.opensSeals() ? this.items.find(id, viewer) : Optional.empty();
		if (found.isEmpty()) {
			return new Outcome.NotAllowed();
		}
		Item item = found.get();
		if (!item.isSealed()) {
			return new Outcome.Refused("refused.nothing-sealed");
		}
		String reason = typed.strip();
		if (reason.codePoints().filter((each) -> !Character.isWhitespace(each)).count() < SHORTEST) {
			return new Outcome.Refused("refused.reason-short");
		}
		if (reason.length() > LONGEST) {
			return new Outcome.Refused("refused.reason-long");
		}
		CaseNote note = new CaseNote.Opened(UUID.randomUUID().toString(), id,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS), viewer.actor(), PersonalNumbers.mask(reason));
		if (!this.notes.append(note)) {
			return new Outcome.Unavailable();
		}
		try {
			return new Outcome.Opened(item, unseal(item));
		}
		catch (SealBrokenException ex) {
			return new Outcome.Broken();
		}
	}

	private Unsealed unseal(Item item) {
		Submission submission = item.submission();
		SealedContact sealed = submission.contact();
		Contact contact = (sealed != null) ? this.seal.open(sealed, submission.id()) : null;
		List<Unsealed.Addition> additions = new ArrayList<>();
		for (CaseNote.Added added : item.notes().of(CaseNote.Added.class)) {
			Original original = original(added.sealedOriginal(), submission.id());
			if (original != null) {
				additions.add(new Unsealed.Addition(added, original));
			}
		}
		return new Unsealed(contact, original(submission.sealedOriginal(), submission.id()), additions);
	}

	private @Nullable Original original(@Nullable String sealed, String submissionId) {
		return (sealed != null) ? MAPPER.readValue(this.seal.openText(sealed, submissionId), Original.class) : null;
	}

}
