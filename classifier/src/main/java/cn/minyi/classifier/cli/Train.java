package cn.minyi.classifier.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.SubmissionTrainer;
import cn.minyi.classifier.model.Example;
import cn.minyi.classifier.model.LinearTrainer;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.classifier.model.Settings;
import cn.minyi.classifier.rule.Cues;
import cn.minyi.classifier.text.TextReader;
import cn.minyi.classifier.unit.Candidates;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code train}: learns a model from any JSON lines with a text and a label.
 * Lines labelled by the codebook of the corpus (category, kind, area, units) give a model
 * of submissions, others a general one. The same input gives the same bytes.
 */
public final class Train {

	/** Where a general model keeps its only part. */
	static final String GENERAL = "general";

	private final Consumer<String> progress;

	/**
	 * Prepares the command.
	 * @param progress receives a line for people whenever a step is done
	 */
	public Train(Consumer<String> progress) {
		this.progress = progress;
	}

	/**
	 * Trains and writes a model.
	 * @param input a file of JSON lines, or a directory of such files
	 * @param labelField the label's field; if absent {@code category} or {@code label}
	 * @param model the file to write; an old one is replaced when the new one is complete
	 * @throws CannotRunException if the input cannot be used or the model not be written
	 */
	public void run(Path input, @Nullable String labelField, Path model) {
		Corpus corpus = Inputs.corpus(input, labelField);
		if (corpus.labels().size() < 2) {
			throw new CannotRunException("所有行的标签都一样，学不到区别，请检查 --label-field");
		}
		this.progress.accept("读到 %d 行，%d 种标签".formatted(corpus.lines().size(), corpus.labels().size()));
		boolean ofSubmissions = labelField == null && corpus.isOfSubmissions();
		ModelFile file = ofSubmissions ? submissions(corpus) : general(corpus);
		write(file, model.toAbsolutePath());
		this.progress.accept("模型 %s 写到 %s".formatted(file.version(), model));
	}

	private ModelFile submissions(Corpus corpus) {
		Words words = new Words();
		TextReader reader = new TextReader(words, Cues.shipped(Taxonomy.shipped()));
		Candidates candidates = new Candidates(UnitDirectory.shipped(), words::fold);
		return new SubmissionTrainer(reader, candidates, this.progress).train(corpus).file();
	}

	private ModelFile general(Corpus corpus) {
		TextReader reader = new TextReader(new Words(), null);
		List<Example> examples = corpus.lines()
			.parallelStream()
			.map((line) -> new Example(reader.read(line.text()).features(), Set.of(line.label())))
			.toList();
		this.progress.accept("训练");
		return new ModelFile(Map.of(), Map.of(GENERAL, new LinearTrainer(Settings.oneLabel()).train(examples).model()));
	}

	private static void write(ModelFile file, Path path) {
		try {
			Files.createDirectories(path.getParent());
			Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
			try {
				try (OutputStream out = Files.newOutputStream(unfinished)) {
					file.write(out);
				}
				Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
			}
			finally {
				Files.deleteIfExists(unfinished);
			}
		}
		catch (IOException ex) {
			throw new CannotRunException("写不了 " + path + "，请检查目录权限和磁盘空间");
		}
	}

	/**
	 * Trains at build time: a corpus and the file to write. The corpus is packed beside
	 * it, to be there when corrections are learned too.
	 * @param args both paths
	 * @throws IOException if the corpus cannot be packed
	 */
	public static void main(String[] args) throws IOException {
		Path model = Path.of(args[1]).toAbsolutePath();
		new Train((line) -> {
		}).run(Path.of(args[0]), null, model);
		Corpus.read(Path.of(args[0]), null).pack(model.getParent());
	}

}
