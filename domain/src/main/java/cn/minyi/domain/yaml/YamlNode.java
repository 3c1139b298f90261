package cn.minyi.domain.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value in a YAML file that remembers its line, so that a mistake in a hand-edited file
 * can be named by file and line.
 */
public final class YamlNode {

	private final String file;

	private final Node node;

	private YamlNode(String file, Node node) {
		this.file = file;
		this.node = node;
	}

	/**
	 * Reads a whole file.
	 * @param file the name to use in messages
	 * @param content the bytes, in UTF-8
	 * @return the top value
	 * @throws MistakeInFileException if the content is no UTF-8, no YAML or empty
	 * @throws IOException if the content cannot be read
	 */
	public static YamlNode read(String file, InputStream content) throws IOException {
		String text = YamlText.read(file, content);
		try {
			Node top = new Yaml(new LoaderOptions()).compose(new StringReader(text));
			if (top == null) {
				throw new MistakeInFileException(file, 1, "文件是空的");
			}
			return new YamlNode(file, top);
		}
		catch (MarkedYAMLException ex) {
			throw YamlMistake.of(file, ex);
		}
		catch (YAMLException ex) {
			throw new MistakeInFileException(file, 1, "文件太大，或括号套得太深");
		}
	}

	/**
	 * The entries of a mapping in the order of the file.
	 * @return never empty
	 * @throws MistakeInFileException if this is no mapping or a key stands twice
	 */
	public Map<String, YamlNode> entries() {
		if (!(this.node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
			throw mistake("这里应当是“名称: 值”的列表");
		}
		Map<String, YamlNode> entries = new LinkedHashMap<>();
		mapping.getValue().forEach((tuple) -> {
			YamlNode key = new YamlNode(this.file, tuple.getKeyNode());
			if (entries.put(key.text(), new YamlNode(this.file, tuple.getValueNode())) != null) {
				throw key.mistake("“" + key.text() + "”写了两次");
			}
		});
		return entries;
	}

	/**
	 * The entries of a mapping that may only have certain keys.
	 * @param allowed the keys that are known
	 * @return the entries in the order of the file
	 * @throws MistakeInFileException if another key occurs
	 */
	public Map<String, YamlNode> entries(Set<String> allowed) {
		Map<String, YamlNode> entries = entries();
		((MappingNode) this.node).getValue().forEach((tuple) -> {
			YamlNode key = new YamlNode(this.file, tuple.getKeyNode());
			if (!allowed.contains(key.text())) {
				throw key.mistake(unknown(key.text(), allowed));
			}
		});
		return entries;
	}

	private static String unknown(String key, Set<String> allowed) {
		if (key.indexOf(':') >= 0 || key.indexOf('：') >= 0) {
			return "“" + key + "”里的冒号要用半角，后面空一格";
		}
		return "不认识“" + key + "”，可用的有 " + String.join("、", allowed.stream().sorted().toList());
	}

	/**
	 * The elements of a list.
	 * @return in the order of the file
	 * @throws MistakeInFileException if this is no list
	 */
	public List<YamlNode> elements() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map((element) -> new YamlNode(this.file, element)).toList();
		}
		throw mistake("这里应当是列表 [甲, 乙]");
	}

	/**
	 * The words of a list.
	 * @return in the order of the file
	 * @throws MistakeInFileException if this is no list of words
	 */
	public List<String> texts() {
		return elements().stream().map(YamlNode::text).toList();
	}

	/**
	 * A single word or number.
	 * @return never blank
	 * @throws MistakeInFileException if this is something else
	 */
	public String text() {
		if (this.node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue().strip();
		}
		throw mistake("这里应当是一个词");
	}

	/**
	 * Makes an exception that names this place.
	 * @param cause what is wrong, a sentence in Chinese
	 * @return to be thrown
	 */
	public MistakeInFileException mistake(String cause) {
		return new MistakeInFileException(this.file, this.node.getStartMark().getLine() + 1, cause);
	}

}
