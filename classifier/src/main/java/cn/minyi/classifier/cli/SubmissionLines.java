package cn.minyi.classifier.cli;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.Finding;
import cn.minyi.domain.Category;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines that are submissions.
 *
 * @param classifier finds what is asked
 */
record SubmissionLines(Classifier classifier) implements LineClassifier {

	@Override
	public void classify(String text, ObjectNode line) {
		Finding finding = this.classifier.classify(text, null, null);
		line.put("category", finding.category().name());
		line.put("confidence", Math.round(finding.confidence() * 10_000) / 10_000.0);
		finding.secondary().stream().map(Category::name).forEach(line.putArray("secondary")::add);
		finding.manifestations().forEach(line.putArray("manifestations")::add);
		ArrayNode evidence = line.putArray("evidence");
		finding.evidence()
			.forEach((each) -> evidence.addObject()
				.put("start", each.start())
				.put("end", each.end())
				.put("text", each.text())
				.put("weight", each.weight()));
		line.put("kind", finding.kind().code());
		line.put("area", finding.area().title());
		finding.responsible().forEach(line.putArray("responsible")::add);
		finding.accused().forEach(line.putArray("accused")::add);
		line.put("review", finding.review());
	}

	@Override
	public String label(String text) {
		return this.classifier.classify(text, null, null).category().name();
	}

}
