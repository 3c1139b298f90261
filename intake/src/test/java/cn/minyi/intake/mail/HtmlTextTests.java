package cn.minyi.intake.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<p>一</p><p>二</p>                                      | 一/二
			一<br>二<br/><br>四                                     | 一/二//四
			<div>一</div><div><br></div><div>三</div>               | 一//三
			<div><div><div>一</div></div></div><p>二</p>            | 一/二
			<ul><li>一</li><li>二</li></ul>三                       | 一/二/三
			<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table> | 甲 乙/丙
			一   二 <b>三</b> 四                                     | 一 二 三 四
			<style>p{}</style><script>x()</script><p>一</p>         | 一
			<p>&lt;b&gt; &amp; &quot;</p>                           | <b> & "
			<pre>一/  二</pre>                                      | 一/  二
			""", quoteCharacter = '`')
	void keepsTheLinesThatTheWriterSaw(String html, String text) {
		assertThat(HtmlText.of(html.contains("<pre>") ? html.replace("一/", "一\n") : html))
			.isEqualTo(text.replace('/', '\n'));
	}

	@Test
	void keepsTheTextWhenHtmlIsBroken() {
		assertThat(HtmlText.of("<div><p>一<b>二</p><td>三<br<p>四")).contains("一", "二", "三", "四");
	}

	@Test
	void keepsTheWriterOfAnIndentedParagraph() {
		assertThat(HtmlText.of("<p>一</p><p>　　二</p>")).isEqualTo("一\n　　二");
	}

}
