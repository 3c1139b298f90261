package cn.minyi.classifier.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.minyi.domain.Category;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Labelled texts to learn from or to measure with.
 *
 * @param lines in the order of the files
 */
public record Corpus(List<LabelledText> lines) {

	private static final String PACKED = "corpus.jsonl";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Set<String> CATEGORIES = Arrays.stream(Category.values())
		.map(Category::name)
		.collect(Collectors.toUnmodifiableSet());

	public Corpus {
		lines = List.copyOf(lines);
	}

	/**
	 * Reads JSON lines with a field {@code text} and a label.
	 * @param path a file, or a directory whose {@code .jsonl} files are read by name
	 * @param labelField name of the label's field; if absent it is {@code category} where
	 * a line has it, else {@code label}
	 * @return the labelled texts
	 * @throws UnusableCorpusException if a line cannot be used or there is none
	 * @throws IOException if a file cannot be read
	 */
	public static Corpus read(Path path, @Nullable String labelField) throws IOException {
		List<LabelledText> lines = new ArrayList<>();
		for (Path file : files(path)) {
			try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
				lines.addAll(read(reader, labelField, String.valueOf(file.getFileName())));
			}
		}
		if (lines.isEmpty()) {
			throw new UnusableCorpusException(path + " 里没有任何一行");
		}
		return new Corpus(lines);
	}

	/**
	 * The corpus that comes with the service, with which the shipped model was trained.
	 * @return in the order of its files
	 */
	public static Corpus shipped() {
		try (InputStream content = Corpus.class.getResourceAsStream("/cn/minyi/classifier/" + PACKED)) {
			if (content == null) {
				throw new IllegalStateException(PACKED + " is missing, build the module with Maven");
			}
			BufferedReader reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
			return new Corpus(read(reader, null, PACKED));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes the lines as they were read, so that {@link #shipped()} can find them.
	 * @param directory where the shipped model lies
	 * @throws IOException if that fails
	 */
	public void pack(Path directory) throws IOException {
		Files.write(directory.resolve(PACKED), this.lines.stream().map((line) -> line.json().toString()).toList(),
				StandardCharsets.UTF_8);
	}

	private static List<LabelledText> read(BufferedReader reader, @Nullable String labelField, String name)
			throws IOException {
		List<LabelledText> lines = new ArrayList<>();
		int number = 0;
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			number++;
			if (!line.isBlank()) {
				lines.add(labelled(line, labelField, name + " 第 " + number + " 行"));
			}
		}
		return lines;
	}

	private static List<Path> files(Path path) throws IOException {
		if (!Files.isDirectory(path)) {
			return List.of(path);
		}
		try (Stream<Path> files = Files.list(path)) {
			return files.filter((file) -> file.toString().endsWith(".jsonl")).sorted().toList();
		}
	}

	private static LabelledText labelled(String line, @Nullable String labelField, String place) {
		JsonNode json;
		try {
			json = MAPPER.readTree(line);
		}
		catch (JacksonException ex) {
			throw new UnusableCorpusException(place + ": 不是合格的 JSON");
		}
		String field = (labelField != null) ? labelField : json.has("category") ? "category" : "label";
		if (!json.path("text").isString()) {
			throw new UnusableCorpusException(place + ": 缺少 text");
		}
		if (!json.path(field).isValueNode() || json.path(field).isNull()) {
			throw new UnusableCorpusException(place + ": 缺少标签 " + field);
		}
		return new LabelledText(json.path("text").asString(), json.path(field).asString(), json);
	}

	/**
	 * The labels.
	 * @return each once, sorted
	 */
	public Set<String> labels() {
		return this.lines.stream().map(LabelledText::label).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether a model of submissions can be trained with these texts: their labels are
	 * categories of the 四风, and kind and area are given too.
	 * @return false for any other texts
	 */
	public boolean isOfSubmissions() {
		return CATEGORIES.containsAll(labels())
				&& this.lines.stream().allMatch((line) -> line.json().has("kind") && line.json().has("area"));
	}

}
