package cn.minyi.search.triage;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Manifestation;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Filing;
import cn.minyi.search.index.Item;
import cn.minyi.search.triage.ItemView.Fact;
import cn.minyi.search.web.Times;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The facts about an item, in words.
 */
@Component
class Facts {

	private static final double SURE = 0.9;

	private static final double RATHER_SURE = 0.7;

	private static final double UNSURE = 0.5;

	private final HitRows rows;

	private final TrialWords trial;

	private final Taxonomy taxonomy;

	private final Times times;

	private final Wording words;

	Facts(HitRows rows, TrialWords trial, Taxonomy taxonomy, Times times, Wording words) {
		this.rows = rows;
		this.trial = trial;
		this.taxonomy = taxonomy;
		this.times = times;
		this.words = words;
	}

	List<Fact> origin(Submission submission) {
		List<Fact> facts = new ArrayList<>();
		add(facts, "fact.channel", this.words.channel(submission.channel()));
		add(facts, "fact.source", this.words.source(submission.source()));
		add(facts, "fact.place", submission.place());
		add(facts, "fact.unit-named", submission.unitNamed());
		add(facts, "fact.contact", this.words.of(contact(submission)));
		return facts;
	}

	private static String contact(Submission submission) {
		if (submission.anonymous()) {
			return "contact.anonymous";
		}
		return (submission.contact() != null) ? "contact.sealed" : "contact.none";
	}

	List<Fact> filing(Item item, @Nullable Compared compared) {
		Filing filing = item.filing();
		Classification found = item.classification();
		boolean corrected = item.followUp().correction() != null;
		List<Fact> facts = new ArrayList<>();
		add(facts, "fact.category", category(filing.category(), found, corrected));
		if (corrected && found != null && found.category() != filing.category()) {
			add(facts, "fact.machine", this.words.category(found.category()));
		}
		addAll(facts, "fact.secondary", filing.secondary().stream().map(this.words::category).toList(), false);
		if (found != null) {
			addAll(facts, "fact.manifestations", found.manifestations().stream().map(this::manifestation).toList(),
					false);
		}
		addAll(facts, "fact.responsible", this.rows.names(filing.responsible()), filing.responsible().size() > 1);
		addAll(facts, "fact.accused", this.rows.names(filing.accused()), false);
		CaseEvent.Assigned assigned = item.followUp().assignment();
		if (assigned != null) {
			addAll(facts, "fact.handler", this.rows.names(List.of(assigned.unit())), false);
			if (item.followUp().status() != CaseStatus.CLOSED) {
				add(facts, "fact.deadline", this.times.day(assigned.deadline()));
			}
		}
		if (found != null) {
			add(facts, "fact.kind", this.words.kind(found.kind()));
			add(facts, "fact.area", this.words.area(found.area()));
			if (found.flags().contains(Classification.DISCIPLINE)) {
				add(facts, "fact.flags", this.words.of("flag.discipline"));
			}
			add(facts, "fact.model", found.model());
			add(facts, "fact.trial", this.trial.of(item, compared));
		}
		return facts;
	}

	private String category(@Nullable Category category, @Nullable Classification found, boolean corrected) {
		String name = this.words.category(category);
		if (corrected) {
			return this.words.of("category.by-person", name);
		}
		if (found == null) {
			return name;
		}
		// Rounded down, so that nothing is said to be certain.
		return this.words.of("category.by-machine", name, this.words.of(confidence(found.confidence())),
				(int) Math.floor(found.confidence() * 100));
	}

	private static String confidence(double probability) {
		if (probability >= SURE) {
			return "confidence.sure";
		}
		if (probability >= RATHER_SURE) {
			return "confidence.rather-sure";
		}
		return (probability >= UNSURE) ? "confidence.unsure" : "confidence.guess";
	}

	private String manifestation(String code) {
		return this.taxonomy.find(code).map(Manifestation::title).orElse(code);
	}

	private void add(List<Fact> facts, String key, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			addAll(facts, key, List.of(value), false);
		}
	}

	private void addAll(List<Fact> facts, String key, List<String> values, boolean ranked) {
		if (!values.isEmpty()) {
			facts.add(new Fact(this.words.of(key), values, ranked));
		}
	}

}
