package cn.minyi.classifier.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code classify}: JSON lines with {@code id} and {@code text} in, one JSON
 * line for each out, in the same order. A line that cannot be read gets one with
 * {@code id} and {@code error}.
 */
public final class Classify {

	private static final int TOGETHER = 256;

	private final LineClassifier lines;

	private Classify(LineClassifier lines) {
		this.lines = lines;
	}

	/**
	 * Prepares the command.
	 * @param units a unit directory, or null for the shipped one
	 * @param model a model made by {@link Train}, or null for the shipped one
	 * @return ready to run
	 * @throws CannotRunException if a file cannot be used
	 */
	public static Classify with(@Nullable Path units, @Nullable Path model) {
		UnitDirectory directory = Inputs.units(units);
		if (model == null) {
			return new Classify(new SubmissionLines(Classifier.shipped(directory, Taxonomy.shipped())));
		}
		ModelFile file = Inputs.model(model);
		if (SubmissionModels.isIn(file)) {
			return new Classify(new SubmissionLines(new Classifier(SubmissionModels.of(file),
					String.valueOf(model.getFileName()) + "-" + file.version(), directory, Taxonomy.shipped())));
		}
		if (!file.models().containsKey(Train.GENERAL)) {
			throw new CannotRunException(model + " 里没有可用的模型，请用 train 重新训练");
		}
		return new Classify(new GeneralLines(file.models().get(Train.GENERAL)));
	}

	/** The label of one text. */
	String label(String text) {
		return this.lines.label(text);
	}

	/**
	 * Classifies until the input ends. Lines that are at hand are classified together on
	 * all processors; nobody waits for a line that has not come yet.
	 * @param in JSON lines in UTF-8, not closed
	 * @param out JSON lines in UTF-8, flushed, not closed
	 * @throws IOException if reading or writing fails
	 */
	public void run(InputStream in, OutputStream out) throws IOException {
		BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		for (List<String> some = next(reader); !some.isEmpty(); some = next(reader)) {
			for (String line : some.parallelStream().map((each) -> JsonLine.answer(each, this.lines)).toList()) {
				writer.write(line);
				writer.write('\n');
			}
			writer.flush();
		}
	}

	private static List<String> next(BufferedReader reader) throws IOException {
		List<String> lines = new ArrayList<>();
		do {
			String line = reader.readLine();
			if (line == null) {
				return lines;
			}
			if (!line.isBlank()) {
				lines.add(line);
			}
		}
		while (lines.isEmpty() || (lines.size() < TOGETHER && reader.ready()));
		return lines;
	}

}
