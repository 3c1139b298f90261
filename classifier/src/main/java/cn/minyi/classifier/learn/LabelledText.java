package cn.minyi.classifier.learn;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import cn.minyi.domain.Category;
import tools.jackson.databind.JsonNode;

/**
 * A text that people labelled: one line of a corpus.
 *
 * @param text what was written
 * @param label the main label, usually a category
 * @param json the whole line
 */
public record LabelledText(String text, String label, JsonNode json) {

	/**
	 * The values of a field.
	 * @param field name of a list, or of a single value
	 * @return empty if the line has no such field
	 */
	public List<String> all(String field) {
		JsonNode node = this.json.path(field);
		if (node.isArray()) {
			return node.valueStream().map(JsonNode::asString).toList();
		}
		return (node.isMissingNode() || node.isNull()) ? List.of() : List.of(node.asString());
	}

	/**
	 * Whether the line says something about a field, be it that nothing applies.
	 * @param field name of a field
	 * @return false if the line has no such field
	 */
	public boolean has(String field) {
		return this.json.has(field);
	}

	/**
	 * All categories charged, the primary one included.
	 * @return names of categories; without {@link Category#NONE}
	 */
	public Set<String> charges() {
		Set<String> charges = new TreeSet<>(all("secondary"));
		charges.add(this.label);
		charges.remove(Category.NONE.name());
		return charges;
	}

}
