package cn.minyi.classifier.benchmark;

import java.util.ArrayList;
import java.util.List;

import cn.minyi.classifier.learn.LabelledText;

/**
 * The texts to measure with: the project's own corpus, and long texts made of its lines.
 *
 * @param lines the corpus
 * @param name of the set
 * @param texts what is classified
 */
record Texts(List<LabelledText> lines, String name, List<String> texts) {

	private static final int LONG = 2000;

	static Texts corpus(List<LabelledText> lines) {
		return new Texts(lines, "corpus", lines.stream().map(LabelledText::text).toList());
	}

	/** Each about 2,000 characters. */
	static Texts joined(List<LabelledText> lines) {
		List<String> texts = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (LabelledText line : lines) {
			text.append(line.text()).append('\n');
			if (text.length() >= LONG) {
				texts.add(text.substring(0, LONG));
				text.setLength(0);
			}
		}
		return new Texts(lines, "joined", texts);
	}

	long characters() {
		return this.texts.stream().mapToLong(String::length).sum();
	}

}
