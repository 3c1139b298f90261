package cn.minyi.intake.arrival;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNamesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			我是张三，路灯坏了          | 张三
			本人李小明,住建设路          | 李小明
			路灯坏了。反映人：欧阳修     | 欧阳修
			你好 我叫 王芳。              | 王芳
			路灯坏了（联系人: 赵敏）     | 赵敏
			""")
	void findsHowAWriterIsIntroduced(String text, String name) {
		assertThat(PersonNames.introducedIn(text)).containsExactly(name);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "我是高新区居民，路灯坏了", "我是李家村的", "我是江西人，路灯坏了", "我是高中生。", "本人认为路灯坏了", "我是老党员，", "张三，你好", "我是张三的邻居" })
	void takesNoOtherWordForAName(String text) {
		assertThat(PersonNames.introducedIn(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "张三", "欧阳修", "司马光明", "Li Lei" })
	void knowsTellingNames(String name) {
		assertThat(PersonNames.isTelling(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "市民", "张", "高新区", "abc", "群众", "张三李四王五" })
	void knowsWordsThatTellNothing(String name) {
		assertThat(PersonNames.isTelling(name)).isFalse();
	}

}
