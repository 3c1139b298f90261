package cn.minyi.domain.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in Chinese what is wrong with a file that is no YAML, and what to do. The parser
 * says it in English, in terms of its grammar.
 */
enum YamlMistake {

	TAB("(TAB)", "缩进里有制表符（Tab），请改成空格"),

	SIGN("cannot start any token", "值不能以 @、% 或 ` 开头，请给它加上引号"),

	ALIAS("alias", "值不能以 * 或 & 开头，请给它加上引号"),

	TAG("tag", "值不能以 ! 开头，请给它加上引号"),

	QUOTE("quoted scalar", "引号没有成对"),

	COLON("mapping values", "这里不能有冒号：检查上面的缩进；值里有冒号时，请给它加上引号"),

	NO_COLON("could not find expected ':'", "缺少冒号：冒号要用半角，后面空一格"),

	BRACKET("expected ',' or", "括号没有成对，或各项之间缺少半角逗号"),

	INDENT("expected <block end>", "缩进没有和上面对齐，或“-”后面没有空格"),

	TWO("another document", "文件里只能有一份内容，请去掉 --- 这一行"),

	VALUE("expected the node content", "这里缺少一个值，检查逗号和括号"),

	OTHER("", "检查这一行的缩进、冒号、引号和括号");

	private final String sign;

	private final String cause;

	YamlMistake(String sign, String cause) {
		this.sign = sign;
		this.cause = cause;
	}

	static MistakeInFileException of(String file, MarkedYAMLException problem) {
		String said = problem.getContext() + " " + problem.getProblem();
		YamlMistake mistake = OTHER;
		for (YamlMistake each : values()) {
			if (said.contains(each.sign)) {
				mistake = each;
				break;
			}
		}
		// A quote that is never closed is only missed at the end of the file.
		Mark mark = (mistake == QUOTE || problem.getProblemMark() == null) ? problem.getContextMark()
				: problem.getProblemMark();
		return new MistakeInFileException(file, (mark != null) ? mark.getLine() + 1 : 1,
				"不是合格的 YAML: " + mistake.cause);
	}

}
