package cn.minyi.classifier.correction;

import java.util.List;

import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.domain.Category;
import org.jspecify.annotations.Nullable;

/**
 * A text and how a person read it.
 *
 * @param text what was written
 * @param place where it happened, if told apart
 * @param unitNamed whom it is about, if told apart
 * @param category the right category
 * @param responsible codes of the right units, best first
 * @param accused codes of the units complained about
 */
record Reading(String text, @Nullable String place, @Nullable String unitNamed, Category category,
		List<String> responsible, List<String> accused) {

	static Reading of(LabelledText line) {
		return new Reading(line.text(), null, null, Category.valueOf(line.label()), line.all("responsible"),
				line.all("accused"));
	}

}
