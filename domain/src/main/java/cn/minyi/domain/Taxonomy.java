package cn.minyi.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.minyi.domain.yaml.YamlNode;

/**
 * The manifestations of each category. A deployment may replace the shipped list.
 */
public final class Taxonomy {

	private static final Set<String> CATEGORIES = Set.of("FORMALISM", "BUREAUCRATISM", "HEDONISM", "EXTRAVAGANCE");

	private final Map<String, Manifestation> byCode;

	private Taxonomy(Map<String, Manifestation> byCode) {
		this.byCode = byCode;
	}

	/**
	 * The list that comes with the service.
	 * @return the shipped taxonomy
	 */
	public static Taxonomy shipped() {
		try (InputStream content = Taxonomy.class.getResourceAsStream("taxonomy.yaml")) {
			return read("taxonomy.yaml", content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a taxonomy: for each category its manifestations as {@code code: title}.
	 * @param file the name to use in messages
	 * @param content the file's content in UTF-8
	 * @return the taxonomy
	 * @throws cn.minyi.domain.yaml.MistakeInFileException if the content is not of that
	 * form, lacks a category, or a code stands twice
	 * @throws IOException if the content cannot be read
	 */
	public static Taxonomy read(String file, InputStream content) throws IOException {
		Map<String, Manifestation> byCode = new LinkedHashMap<>();
		YamlNode top = YamlNode.read(file, content);
		Map<String, YamlNode> categories = top.entries(CATEGORIES);
		categories.forEach((category, manifestations) -> manifestations.entries().forEach((code, title) -> {
			if (byCode.put(code, new Manifestation(code, Category.valueOf(category), title.text())) != null) {
				throw title.mistake("表现形式代码“" + code + "”写了两次");
			}
		}));
		CATEGORIES.stream()
			.filter((each) -> !categories.containsKey(each))
			.sorted()
			.findFirst()
			.ifPresent((missing) -> {
				throw top.mistake("缺少类别 " + missing + "，四类都要有");
			});
		return new Taxonomy(byCode);
	}

	/**
	 * All manifestations in the order of the file.
	 * @return unmodifiable
	 */
	public Collection<Manifestation> all() {
		return List.copyOf(this.byCode.values());
	}

	/**
	 * Finds a manifestation.
	 * @param code its code
	 * @return empty if the taxonomy has none of that code
	 */
	public Optional<Manifestation> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

}
