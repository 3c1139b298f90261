package cn.minyi.classifier.correction;

import java.util.List;

import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.domain.Category;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a clerk said about a submission: an example to learn from or to measure with.
 *
 * @param submission what was written
 * @param said the last correction that counts
 */
public record Correction(Submission submission, CaseEvent.Corrected said) {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/**
	 * The text as a line of a corpus. Kind, area, manifestations and flags are missing,
	 * for clerks do not say them.
	 * @return a labelled text
	 */
	LabelledText line() {
		String text = this.submission.wholeText();
		ObjectNode json = MAPPER.createObjectNode();
		json.put("text", text);
		json.put("category", this.said.category().name());
		this.said.secondary().stream().map(Category::name).forEach(json.putArray("secondary")::add);
		add(json.putArray("responsible"), this.said.responsible());
		add(json.putArray("accused"), this.said.accused());
		return new LabelledText(text, this.said.category().name(), json);
	}

	Reading reading() {
		return new Reading(this.submission.wholeText(), this.submission.place(), this.submission.unitNamed(),
				this.said.category(), this.said.responsible(), this.said.accused());
	}

	private static void add(ArrayNode array, List<String> codes) {
		codes.forEach(array::add);
	}

}
