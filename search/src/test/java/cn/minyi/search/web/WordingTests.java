package cn.minyi.search.web;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

	private Wording words;

	@BeforeEach
	void speakChinese() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("search/messages");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		this.words = new Wording(messages);
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
	}

	@AfterEach
	void beSilent() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource({ "not-connected, 短信网关没有连上", "smtp-550, 对方邮件服务器拒收（550）", "smtp-sender-553, 发信服务器不让本单位邮箱发信（553）",
			"cmpp-submit-13, 短信网关拒收（CMPP 13）", "smpp-submit-b, 短信网关拒收（SMPP b）", "something-new, something-new",
			"something-42, something-42" })
	void saysWhyACitizenCouldNotBeTold(String code, String reason) {
		assertThat(this.words.trouble(code)).isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource({ "plain, 短信接口", "plain/10650000, 短信接口 10650000", "box/东门, 意见箱 东门", "hotline/12345, hotline 12345",
			"form, 逐条填写", "minyi@localhost, minyi@localhost", "cmpp-1, cmpp-1",
			"0c6b34968d663fa0e705807a23b5fa35, 整表导入 0c6b34" })
	void namesSources(String source, String name) {
		assertThat(this.words.source(source)).isEqualTo(name);
	}

	@Test
	void speaksEnglishToo() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		assertThat(this.words.trouble("timeout")).isEqualTo("the SMS gateway did not answer");
	}

}
