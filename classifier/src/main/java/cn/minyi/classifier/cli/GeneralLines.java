package cn.minyi.classifier.cli;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.model.LinearModel;
import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.text.TextReader;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lines of any other kind: a label and nothing of the 四风.
 */
final class GeneralLines implements LineClassifier {

	private final TextReader reader = new TextReader(new Words(), null);

	private final LinearModel model;

	GeneralLines(LinearModel model) {
		this.model = model;
	}

	@Override
	public void classify(String text, ObjectNode line) {
		Scores scores = scores(text);
		line.put("category", scores.best());
		line.put("confidence", Math.round(scores.of(scores.best()) * 10_000) / 10_000.0);
	}

	@Override
	public String label(String text) {
		return scores(text).best();
	}

	private Scores scores(String text) {
		return this.model.scores(this.reader.read(text).features());
	}

}
