package cn.minyi.search.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.minyi.domain.Submission;
import cn.minyi.domain.seal.Contact;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.opening.OpenedView.Addition;
import cn.minyi.search.opening.OpenedView.Fact;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Puts what was sealed in words.
 */
@Component
class OpenedViews {

	private final Times times;

	private final Wording words;

	OpenedViews(Times times, Wording words) {
		this.times = times;
		this.words = words;
	}

	OpenedView of(Outcome.Opened opened, Viewer viewer) {
		Submission submission = opened.item().submission();
		Unsealed unsealed = opened.unsealed();
		Original original = unsealed.original();
		List<Addition> additions = unsealed.additions()
			.stream()
			.map((each) -> new Addition(this.times.moment(each.note().at()),
					Objects.requireNonNullElse(each.original().text(), "")))
			.toList();
		return new OpenedView(submission.id(), submission.receipt(), this.words.of("opened.recorded", viewer.name()),
				contact(unsealed.contact()), submission.anonymous(), original(original),
				(original != null) ? original.uncut() : null, (original != null) ? original.raw() : null, additions);
	}

	private List<Fact> contact(@Nullable Contact contact) {
		List<Fact> facts = new ArrayList<>();
		if (contact != null) {
			add(facts, "opened.name", contact.name(), null);
			add(facts, "opened.phone", contact.phone(), "tel:");
			add(facts, "opened.mail", contact.mail(), "mailto:");
			add(facts, "opened.other", contact.other(), null);
		}
		return facts;
	}

	private List<Fact> original(@Nullable Original original) {
		List<Fact> facts = new ArrayList<>();
		if (original != null) {
			add(facts, "opened.subject", original.subject(), null);
			add(facts, "opened.text", original.text(), null);
			add(facts, "fact.place", original.place(), null);
			add(facts, "fact.unit-named", original.unitNamed(), null);
		}
		return facts;
	}

	// Only what is made of harmless characters becomes a link.
	private void add(List<Fact> facts, String key, @Nullable String value, @Nullable String scheme) {
		if (value != null && !value.isBlank()) {
			boolean linked = scheme != null && value.strip().matches("[0-9A-Za-z@.+_ -]+");
			facts.add(new Fact(this.words.of(key), value, linked ? scheme + value.replaceAll("\\s", "") : null));
		}
	}

}
