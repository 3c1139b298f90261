package cn.minyi.classifier.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.minyi.domain.Kind;
import cn.minyi.domain.Manifestation;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads cues and the lists of words that their phrases use.
 *
 * @param lists words by the name of the list
 * @param cues in the order of the file
 */
record CueFile(Map<String, List<String>> lists, List<Cue> cues) {

	private static final Set<String> KEYS = Set.of("manifestation", "kind", "phrases", "negation", "adds", "examples",
			"counterexamples");

	static CueFile shipped(Taxonomy taxonomy) {
		try (InputStream content = CueFile.class.getResourceAsStream("cues.yaml")) {
			return read("cues.yaml", content, taxonomy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static CueFile read(String file, InputStream content, Taxonomy taxonomy) throws IOException {
		Map<String, YamlNode> top = YamlNode.read(file, content).entries(Set.of("lists", "cues"));
		Map<String, List<String>> lists = new LinkedHashMap<>();
		top.get("lists").entries().forEach((name, words) -> lists.put(name, words.texts()));
		List<Cue> cues = new ArrayList<>();
		top.get("cues").entries().forEach((name, node) -> cues.add(cue(name, node, lists, taxonomy)));
		return new CueFile(lists, List.copyOf(cues));
	}

	private static Cue cue(String name, YamlNode node, Map<String, List<String>> lists, Taxonomy taxonomy) {
		Map<String, YamlNode> values = node.entries(KEYS);
		if (!values.containsKey("phrases") || !values.containsKey("examples")) {
			throw node.mistake("规则“" + name + "”必须有 phrases 和 examples");
		}
		for (YamlNode phrase : values.get("phrases").elements()) {
			PhrasePattern.unknownLists(phrase.text(), lists.keySet()).forEach((unknown) -> {
				throw phrase.mistake("没有名为“" + unknown + "”的词表");
			});
		}
		return new Cue(name, manifestation(values.get("manifestation"), taxonomy), kind(values.get("kind")),
				values.get("phrases").texts(), !isKept(values.get("negation")), adds(values.get("adds")),
				values.get("examples").texts(), texts(values.get("counterexamples")));
	}

	private static @Nullable Kind kind(@Nullable YamlNode kind) {
		try {
			return (kind != null) ? Kind.of(kind.text()) : null;
		}
		catch (IllegalArgumentException ex) {
			throw kind.mistake("没有“" + kind.text() + "”这种诉求类型");
		}
	}

	/** A deployment may have dropped the manifestation; the cue still marks the text. */
	private static @Nullable Manifestation manifestation(@Nullable YamlNode code, Taxonomy taxonomy) {
		return (code != null) ? taxonomy.find(code.text()).orElse(null) : null;
	}

	private static double adds(@Nullable YamlNode number) {
		try {
			return (number != null) ? Double.parseDouble(number.text()) : 0;
		}
		catch (NumberFormatException ex) {
			throw number.mistake("adds 应当是一个数, 如 0.6");
		}
	}

	private static boolean isKept(@Nullable YamlNode negation) {
		if (negation != null && !"keep".equals(negation.text())) {
			throw negation.mistake("negation 只能是 keep");
		}
		return negation != null;
	}

	private static List<String> texts(@Nullable YamlNode node) {
		return (node != null) ? node.texts() : List.of();
	}

}
