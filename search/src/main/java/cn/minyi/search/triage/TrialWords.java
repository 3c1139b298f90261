package cn.minyi.search.triage;

import cn.minyi.domain.Classification;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Shadow;
import cn.minyi.search.web.Wording;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says what a model on trial finds, where that differs.
 */
@Component
class TrialWords {

	private final UnitDirectory units;

	private final Wording words;

	TrialWords(UnitDirectory units, Wording words) {
		this.units = units;
		this.words = words;
	}

	/**
	 * What the model on trial finds about an item.
	 * @param item as the viewer may know it
	 * @param compared the models that the viewer may compare, or null
	 * @return null if it does not differ from what the active model found
	 */
	@Nullable String of(Item item, @Nullable Compared compared) {
		Classification found = item.classification();
		Shadow shadow = item.shadow();
		if (compared == null || found == null || shadow == null || !compared.covers(item)) {
			return null;
		}
		String category = shadow.differsInCategory(found)
				? this.words.of("trial.category", this.words.category(shadow.category())) : null;
		String unit = shadow.differsInLead(found) ? unit(shadow.lead()) : null;
		if (category == null || unit == null) {
			return (category != null) ? category : unit;
		}
		return category + this.words.of("comma") + unit;
	}

	private String unit(@Nullable String lead) {
		return (lead != null) ? this.words.of("trial.unit", this.units.name(lead)) : this.words.of("trial.no-unit");
	}

}
