package cn.minyi.domain.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.minyi.domain.yaml.MistakeInFileException;
import cn.minyi.domain.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * The units of a deployment (派单目录). Immutable.
 */
public final class UnitDirectory {

	private static final Set<String> KEYS = Set.of("code", "name", "aliases", "duties", "parent", "area", "liaison");

	private final Map<String, Unit> byCode;

	private UnitDirectory(Map<String, Unit> byCode) {
		this.byCode = byCode;
	}

	/**
	 * The sample that comes with the service, a generic city district.
	 * @return the shipped directory
	 */
	public static UnitDirectory shipped() {
		try (InputStream content = UnitDirectory.class.getResourceAsStream("units.yaml")) {
			return read("units.yaml", content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a directory from a file that a deployment names.
	 * @param file its path
	 * @return the directory
	 * @throws MistakeInFileException as {@link #read(String, InputStream)}, and if there
	 * is no such file or it cannot be read
	 */
	public static UnitDirectory read(Path file) {
		try (InputStream content = Files.newInputStream(file)) {
			return read(file.toString(), content);
		}
		catch (NoSuchFileException ex) {
			throw new MistakeInFileException(file.toString(), "没有这个文件，请检查 MINYI_UNITS 写的路径");
		}
		catch (IOException ex) {
			throw new MistakeInFileException(file.toString(), "读不了，请检查它是不是文件、有没有读取权限");
		}
	}

	/**
	 * Reads a directory: a list {@code units} of mappings with code, name and, optional,
	 * aliases, duties, parent, area and liaison.
	 * @param file the name to use in messages
	 * @param content the file's content in UTF-8
	 * @return the directory
	 * @throws MistakeInFileException if the content is not of that form, has no unit, a
	 * code stands twice, or a parent is unknown or its own descendant
	 * @throws IOException if the content cannot be read
	 */
	public static UnitDirectory read(String file, InputStream content) throws IOException {
		Map<String, Unit> byCode = new LinkedHashMap<>();
		YamlNode list = YamlNode.read(file, content).entries(Set.of("units")).get("units");
		for (YamlNode entry : list.elements()) {
			Unit unit = unit(entry);
			if (byCode.put(unit.code(), unit) != null) {
				throw entry.mistake("单位代码“" + unit.code() + "”写了两次");
			}
		}
		if (byCode.isEmpty()) {
			throw list.mistake("目录里至少要有一个单位");
		}
		UnitDirectory directory = new UnitDirectory(byCode);
		for (YamlNode entry : list.elements()) {
			directory.checkParents(entry);
		}
		return directory;
	}

	private static Unit unit(YamlNode entry) {
		Map<String, YamlNode> values = entry.entries(KEYS);
		if (!values.containsKey("code") || !values.containsKey("name")) {
			throw entry.mistake("单位必须有 code 和 name");
		}
		return new Unit(values.get("code").text(), values.get("name").text(), texts(values.get("aliases")),
				texts(values.get("duties")), text(values.get("parent")), text(values.get("area")),
				text(values.get("liaison")));
	}

	private static List<String> texts(@Nullable YamlNode node) {
		return (node != null) ? node.texts() : List.of();
	}

	private static @Nullable String text(@Nullable YamlNode node) {
		return (node != null) ? node.text() : null;
	}

	private void checkParents(YamlNode entry) {
		Unit unit = this.byCode.get(entry.entries().get("code").text());
		Set<String> seen = new LinkedHashSet<>();
		for (Unit each = unit; each.parent() != null && seen.add(each.code()); each = this.byCode.get(each.parent())) {
			if (!this.byCode.containsKey(each.parent())) {
				throw entry.mistake("上级单位“" + each.parent() + "”不在目录里，应写上级的 code");
			}
			if (each.parent().equals(unit.code())) {
				throw entry
					.mistake("单位“" + unit.code() + "”成了自己的上级: " + String.join(" → ", seen) + " → " + unit.code());
			}
		}
	}

	/**
	 * All units in the order of the file.
	 * @return unmodifiable
	 */
	public Collection<Unit> all() {
		return List.copyOf(this.byCode.values());
	}

	/**
	 * Finds a unit.
	 * @param code its code
	 * @return empty if the directory has none of that code
	 */
	public Optional<Unit> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/**
	 * The name of a unit for people.
	 * @param code its code
	 * @return its name, or the code itself for a unit that is no longer in the directory
	 */
	public String name(String code) {
		return find(code).map(Unit::name).orElse(code);
	}

	/**
	 * The unit itself and the bodies above it.
	 * @param code the unit's code
	 * @return codes from the unit upwards; just the code for an unknown unit
	 */
	public List<String> withParents(String code) {
		List<String> codes = new ArrayList<>(List.of(code));
		Unit unit = this.byCode.get(code);
		while (unit != null && unit.parent() != null) {
			codes.add(unit.parent());
			unit = this.byCode.get(unit.parent());
		}
		return codes;
	}

	/**
	 * Tells whether a unit may handle, and therefore see, a submission: neither it nor a
	 * body that commands it may be complained about. The body above an accused unit may.
	 * @param code the unit
	 * @param accused codes of the units complained about
	 * @return false if seeing it would expose the writer
	 */
	public boolean mayHandle(String code, Collection<String> accused) {
		return withParents(code).stream().noneMatch(accused::contains);
	}

}
