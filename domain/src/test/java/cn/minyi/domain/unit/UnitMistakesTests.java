package cn.minyi.domain.unit;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import cn.minyi.domain.yaml.MistakeInFileException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Mistakes that people make when they edit a directory by hand, as a table: each is named
 * by its line and says in Chinese what to do.
 */
class UnitMistakesTests {

	private static final String START = "units:\n  - {code: a, name: 甲}\n";

	private static final List<Mistake> MISTAKES = List.of(
			// What the lines say
			new Mistake("  - {code: a, name: 乙}", 3, "单位代码“a”写了两次"),
			new Mistake("  - {code: b, name: 乙, parent: 甲}", 3, "上级单位“甲”不在目录里，应写上级的 code"),
			new Mistake("  - {code: b, name: 乙, parent: b}", 3, "成了自己的上级: b → b"),
			new Mistake("  - {code: x, name: 丙, parent: b}\n  - {code: b, name: 乙, parent: c}\n"
					+ "  - {code: c, name: 丁, parent: b}", 4, "成了自己的上级: b → c → b"),
			new Mistake("  - {code: b}", 3, "必须有 code 和 name"), new Mistake("  - {name: 乙}", 3, "必须有 code 和 name"),
			new Mistake("  - {code: b, name: }", 3, "应当是一个词"), new Mistake("  - {code: b, name: [乙]}", 3, "应当是一个词"),
			new Mistake("  - {code: b, name: 乙, aliases: 丙}", 3, "应当是列表"),
			new Mistake("  - {code: b, name: 乙, duties: [丙, [丁]]}", 3, "应当是一个词"),
			new Mistake("  - {code: b, name: 乙, duties: [\"\"]}", 3, "应当是一个词"), new Mistake("  - 乙", 3, "名称: 值"),
			new Mistake("  - code: b\n    name: 乙\n    dutys:\n      - 丙", 5, "不认识“dutys”，可用的有"),
			new Mistake("  - {code: b, name: 乙, name: 丙}", 3, "“name”写了两次"),
			new Mistake("units:\n  - {}", 3, "“units”写了两次"),
			// How they are written
			new Mistake("\t- {code: b, name: 乙}", 3, "制表符"), new Mistake(" - {code: b, name: 乙}", 3, "缩进没有和上面对齐"),
			new Mistake("  -{code: b, name: 乙}", 3, "“-”后面没有空格"),
			new Mistake("  - {code: b, name: \"乙}\n  - {code: c, name: 丙}\n", 3, "引号没有成对"),
			new Mistake("  - {code: b, name: 乙, aliases: [丙}", 3, "括号没有成对"),
			new Mistake("  - {code: b，name: 乙}", 3, "半角逗号"),
			new Mistake("  - {code：b, name: 乙}", 3, "“code：b”里的冒号要用半角"),
			new Mistake("  - {code:b, name: 乙}", 3, "“code:b”里的冒号要用半角，后面空一格"),
			new Mistake("  - code: b\n    name: 乙: 丙", 4, "值里有冒号时"),
			new Mistake("  - {code: b, name: 乙, aliases: [丙, , 丁]}", 3, "缺少一个值"),
			new Mistake("  - {code: b, name: @乙}", 3, "值不能以 @、% 或 ` 开头"),
			new Mistake("  - {code: b, name: *乙}", 3, "值不能以 * 或 & 开头"),
			new Mistake("  - {code: b, name: !乙 丙}", 3, "值不能以 ! 开头"), new Mistake("---\nunits: []", 3, "去掉 ---"),
			new Mistake("  - {code: b, name: 乙\u0007}", 3, "控制字符"));

	@TestFactory
	List<DynamicTest> namesLineAndCause() {
		return MISTAKES.stream().map((mistake) -> DynamicTest.dynamicTest(mistake.lines(), () -> {
			byte[] file = (START + mistake.lines()).getBytes(StandardCharsets.UTF_8);
			assertRefused(file, mistake.line(), mistake.cause());
		})).toList();
	}

	@Test
	void refusesAFileWithoutUnits() {
		assertRefused("".getBytes(StandardCharsets.UTF_8), 1, "文件是空的");
		assertRefused("# 待填\n".getBytes(StandardCharsets.UTF_8), 1, "文件是空的");
		assertRefused("units:\n".getBytes(StandardCharsets.UTF_8), 1, "应当是列表");
		assertRefused("units: []\n".getBytes(StandardCharsets.UTF_8), 1, "至少要有一个单位");
		assertRefused("单位表\n".getBytes(StandardCharsets.UTF_8), 1, "名称: 值");
	}

	@Test
	void refusesBracketsWithoutEnd() {
		assertRefused(("units: " + "[".repeat(100) + "]".repeat(100)).getBytes(StandardCharsets.UTF_8), 1, "套得太深");
	}

	@Test
	void refusesAnotherEncodingInsteadOfReadingOtherWords() {
		assertRefused(START.getBytes(Charset.forName("GBK")), 2, "不是 UTF-8 编码");
		assertRefused(START.getBytes(StandardCharsets.UTF_16), 1, "不是 UTF-8 编码");
		assertRefused("units:\n  - {code: a, name: a}\n".getBytes(StandardCharsets.UTF_16LE), 1, "用 UTF-8 另存");
		byte[] cutOff = START.getBytes(StandardCharsets.UTF_8);
		cutOff[START.indexOf('甲') + 2] = '}';
		assertRefused(cutOff, 2, "不是 UTF-8 编码");
	}

	@Test
	void readsWhatNotepadSaves() throws Exception {
		byte[] file = ("\uFEFF" + START.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
		assertThat(UnitDirectory.read("my.yaml", new ByteArrayInputStream(file)).name("a")).isEqualTo("甲");
	}

	@Test
	void refusesWhatIsNoFile(@TempDir Path directory) {
		Path missing = directory.resolve("none.yaml");
		assertThatThrownBy(() -> UnitDirectory.read(missing)).isInstanceOf(MistakeInFileException.class)
			.hasMessageStartingWith(missing + ": 没有这个文件");
		assertThatThrownBy(() -> UnitDirectory.read(directory)).isInstanceOf(MistakeInFileException.class)
			.hasMessageStartingWith(directory + ": 读不了");
	}

	private static void assertRefused(byte[] file, int line, String cause) {
		assertThatThrownBy(() -> UnitDirectory.read("my.yaml", new ByteArrayInputStream(file)))
			.isInstanceOf(MistakeInFileException.class)
			.hasMessageStartingWith("my.yaml 第 " + line + " 行: ")
			.hasMessageContaining(cause);
	}

	private record Mistake(String lines, int line, String cause) {
	}

}
