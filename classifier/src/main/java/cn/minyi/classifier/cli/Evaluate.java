package cn.minyi.classifier.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.learn.Confusion;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.CrossValidation;
import cn.minyi.classifier.model.Settings;
import cn.minyi.classifier.rule.Cues;
import cn.minyi.classifier.text.TextReader;
import cn.minyi.domain.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code evaluate}: precision, recall and F1 of each label, their means, and
 * which labels are taken for which.
 */
public final class Evaluate {

	private final Consumer<String> progress;

	/**
	 * Prepares the command.
	 * @param progress receives a line for people whenever a step is done
	 */
	public Evaluate(Consumer<String> progress) {
		this.progress = progress;
	}

	/**
	 * Measures a model on labelled texts.
	 * @param model a model, or null for the shipped one
	 * @param input a file of JSON lines, or a directory of such files
	 * @param labelField the label's field; if absent {@code category} or {@code label}
	 * @return a table
	 * @throws CannotRunException if one of the files cannot be used
	 */
	public String model(@Nullable Path model, Path input, @Nullable String labelField) {
		Corpus corpus = Inputs.corpus(input, labelField);
		UnaryOperator<String> labelOf = Classify.with(null, model)::label;
		Confusion confusion = new Confusion();
		corpus.lines().forEach((line) -> confusion.add(line.label(), labelOf.apply(line.text())));
		return confusion.report();
	}

	/**
	 * Measures how well labels can be learned, by cross-validation.
	 * @param folds number of parts, each of which is judged by a model of the others
	 * @param input a file of JSON lines, or a directory of such files
	 * @param labelField the label's field; if absent {@code category} or {@code label}
	 * @return a table
	 * @throws CannotRunException if the input cannot be used
	 */
	public String folds(int folds, Path input, @Nullable String labelField) {
		Corpus corpus = Inputs.corpus(input, labelField);
		if (folds < 2 || folds > corpus.lines().size()) {
			throw new CannotRunException("--folds 应在 2 和行数 " + corpus.lines().size() + " 之间");
		}
		boolean ofSubmissions = labelField == null && corpus.isOfSubmissions();
		TextReader reader = new TextReader(new Words(), ofSubmissions ? Cues.shipped(Taxonomy.shipped()) : null);
		return new CrossValidation(reader, ofSubmissions ? Settings.oneLabelForOtherTexts() : Settings.oneLabel(),
				this.progress)
			.run(corpus, folds)
			.report();
	}

}
