package cn.minyi.intake.notice;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.Letter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LetterTextsTests {

	private static final String RECEIPT = "7KQM-2XHT-WP9C";

	private static final int ONE_MESSAGE = 70;

	private final LetterTexts texts = TestLetters.texts();

	@Test
	void saysInOneShortMessageThatALetterArrived() {
		Letter letter = this.texts.receipt(new Recipient(Channel.SMS, "13800138000", "10657302"), RECEIPT);
		assertThat(letter.text()).startsWith("【民意】")
			.contains(RECEIPT, "查询", "退订")
			.hasSizeLessThanOrEqualTo(ONE_MESSAGE);
		assertThat(letter.from()).isEqualTo("10657302");
		assertThat(letter.subject()).isNull();
	}

	@Test
	void saysHowToRateAnAnswer() {
		Letter letter = this.texts.answer(new Recipient(Channel.SMS, "13800138000", null), RECEIPT, "已经修好。");
		assertThat(letter.text()).contains(RECEIPT, "已经修好。", "评价1满意", "评价4不满意");
	}

	@Test
	void cutsALongAnswerInAShortMessageOnly() {
		String answer = "字".repeat(299) + "😀字";
		assertThat(this.texts.answer(new Recipient(Channel.SMS, "13800138000", null), RECEIPT, answer).text())
			.contains("字😀……（全文");
		assertThat(this.texts.answer(new Recipient(Channel.MAIL, "a@example.org", null), RECEIPT, answer).text())
			.contains(answer);
	}

	@Test
	void givesAMailASubjectAndAName() {
		Letter letter = this.texts.receipt(new Recipient(Channel.MAIL, "a@example.org", "box@example.org"), RECEIPT);
		assertThat(letter.subject()).contains(RECEIPT);
		assertThat(letter.text()).contains(RECEIPT, "直接回复这封邮件").endsWith("民意");
	}

}
