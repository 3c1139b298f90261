package cn.minyi.intake.sms;

import java.util.Locale;
import java.util.stream.Stream;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmsCommandTests {

	private static final String CODE = new Receipts(new byte[32]).of("some submission");

	@ParameterizedTest
	@ValueSource(strings = { "查询CODE", "查询 CODE", "查询　CODE", "查询：CODE", "查询编号CODE", "查询 编号 CODE", "查询code", "查询BARE",
			"查询 bare", "ＷＩＤＥ", " 查询 CODE。", "查询SPACED", "“查询 CODE”", "【查询 CODE】", "查询\nCODE" })
	void asksWhereASubmissionStands(String form) {
		String text = form.replace("CODE", CODE)
			.replace("code", CODE.toLowerCase(Locale.ROOT))
			.replace("BARE", CODE.replace("-", ""))
			.replace("bare", CODE.replace("-", "").toLowerCase(Locale.ROOT))
			.replace("SPACED", CODE.replace("-", " "))
			.replace("ＷＩＤＥ", "查询" + wide(CODE));
		assertThat(SmsCommand.read(text)).contains(new SmsCommand.Ask(CODE, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "查询", " 查询 ", "查询。", "查询编号", "查询：" })
	void asksForTheLatest(String text) {
		assertThat(SmsCommand.read(text)).contains(new SmsCommand.Ask(null, false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "查询 7KQM-2XHT-WP9", "查询AAAABBBBCCCD", "查询 123456" })
	void noticesAMistypedCode(String text) {
		assertThat(SmsCommand.read(text)).contains(new SmsCommand.Ask(null, true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			评价1              | SATISFIED          | false |
			评价 2             | FAIRLY_SATISFIED   | false |
			评价：3            | NOT_VERY_SATISFIED | false |
			评价４             | DISSATISFIED       | false |
			评价1。            | SATISFIED          | false |
			评价4没修好        | DISSATISFIED       | false | 没修好
			评价 4 没修好      | DISSATISFIED       | false | 没修好
			评价4，电话没人接  | DISSATISFIED       | false | 电话没人接
			评价1满意          | SATISFIED          | false | 满意
			评价1分            | SATISFIED          | false |
			评价1 CODE         | SATISFIED          | true  |
			评价1CODE          | SATISFIED          | true  |
			评价4 CODE 没修好  | DISSATISFIED       | true  | 没修好
			""")
	void ratesAnAnswer(String form, Rating rating, boolean code, String words) {
		assertThat(SmsCommand.read(form.replace("CODE", CODE)))
			.contains(new SmsCommand.Rate(rating, code ? CODE : null, words));
	}

	@Test
	void ratesByACodeThatBeginsWithADigit() {
		String code = Stream.iterate(0, (each) -> each + 1)
			.map((each) -> new Receipts(new byte[32]).of("submission " + each))
			.filter((each) -> Character.isDigit(each.charAt(0)))
			.findFirst()
			.orElseThrow();
		assertThat(SmsCommand.read("评价4" + code)).contains(new SmsCommand.Rate(Rating.DISSATISFIED, code, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "退订", "TD", "td", "T", "t", "ＴＤ", "回复退订", "回复TD", "回TD", " 退订。", "退订！", "“退订”", "取消订阅" })
	void wantsNoMoreMessages(String text) {
		assertThat(SmsCommand.read(text)).contains(new SmsCommand.Stop());
	}

	@ParameterizedTest
	@ValueSource(strings = { "订阅", "恢复", "恢复订阅", "恢复。" })
	void wantsMessagesAgain(String text) {
		assertThat(SmsCommand.read(text)).contains(new SmsCommand.Resume());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "路灯坏了", "查询低保政策怎么办", "查询不到我的社保记录", "查询 12345 打不通", "查询12345", "查询窗口没有人",
			"我要查询 7KQM-2XHT-WP9C", "查询了三次都说没有", "评价", "评价5", "评价0", "评价12", "评价12345热线", "评价1.5星", "评价1下你们的服务",
			"评价 1 楼大厅的服务", "评价2号窗口的工作人员", "评价3个方面", "评价1-4怎么填", "评价1、2、3都不对", "评价很差", "评价机制形同虚设", "退订了还一直发短信",
			"退订不了怎么办", "我要退订", "退订 移动的套餐退不掉", "T恤厂污染", "TD-LTE信号差", "订阅的报纸没人送", "强制订阅党报", "恢复供水要多久", "恢复路灯", "TD 退不掉",
			"给个评价1" })
	void takesEverythingElseAsAnOpinion(String text) {
		assertThat(SmsCommand.read(text)).isEmpty();
	}

	private static String wide(String text) {
		StringBuilder wide = new StringBuilder();
		text.chars().forEach((each) -> wide.append((char) (each - '!' + '！')));
		return wide.toString();
	}

}
