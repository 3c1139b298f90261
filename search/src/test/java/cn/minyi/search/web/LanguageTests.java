package cn.minyi.search.web;

import java.util.Locale;

import cn.minyi.domain.TestSubmissions;
import jakarta.servlet.http.Cookie;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class LanguageTests {

	@Autowired
	private Browser browser;

	@Autowired
	private FakeItems items;

	@BeforeEach
	void oneItem() {
		this.items.reset();
		this.items.put(TestSubmissions.sms("路灯不亮"), null);
	}

	@Test
	void isChineseWhateverTheBrowserWouldLike() {
		MockHttpServletResponse response = this.browser.response(get("/submissions").locale(Locale.ENGLISH),
				Browser.CLERK);
		Document page = Browser.document(response);
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
		assertThat(page.selectFirst("#total").text()).isEqualTo("共 1 件");
	}

	@Test
	void isEnglishWhenChosenAndRemembersIt() {
		MockHttpServletResponse response = this.browser.response(get("/submissions?lang=en"), Browser.CLERK);
		Cookie cookie = response.getCookie("minyi-staff-lang");
		assertThat(Browser.document(response).selectFirst("#total").text()).isEqualTo("1 item");
		Document next = Browser.document(this.browser.response(get("/submissions").cookie(cookie), Browser.CLERK));
		assertThat(next.selectFirst("html").attr("lang")).isEqualTo("en");
		Document back = Browser
			.document(this.browser.response(get("/submissions?lang=zh").cookie(cookie), Browser.CLERK));
		assertThat(back.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
	}

	@Test
	void staysChineseWithALanguageThatThereIsNot() {
		assertThat(this.browser.page("/submissions?lang=fr", Browser.CLERK).selectFirst("html").attr("lang"))
			.isEqualTo("zh-CN");
		Document page = Browser.document(this.browser
			.response(get("/submissions").cookie(new Cookie("minyi-staff-lang", "\\..nonsense")), Browser.CLERK));
		assertThat(page.selectFirst("#total").text()).isEqualTo("共 1 件");
	}

	@Test
	void offersTheOtherLanguageOfTheSamePage() {
		Document page = this.browser.page("/submissions?status=accepted&lang=zh", Browser.CLERK);
		assertThat(page.selectFirst(".language").attr("href")).isEqualTo("/submissions?status=accepted&lang=en");
	}

}
