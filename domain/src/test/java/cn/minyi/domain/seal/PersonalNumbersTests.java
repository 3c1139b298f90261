package cn.minyi.domain.seal;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalNumbersTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "我电话19900001234谢谢|我电话***********谢谢", "手机 199-0000-1234 找我|手机 ************* 找我",
					"1990 000 1234|*************", "+86 19900001234|***************", "８６１９９００００１２３４|*************",
					"１９９００００１２３４急|***********急", "座机0379-61234567|座机*************", "(0379)61234567|**************",
					"身份证41010119700101123X本人|身份证******************本人", "410101 19700101 1234|********************",
					"卡号6222 0200 0000 1234 567|卡号***********************",
					"写信到zhang.san@example.cn吧|写信到********************吧", "微信号：wang_5678加我|微信号：*********加我",
					"QQ 123456789|QQ *********" })
	void masksNumbersOfPersons(String written, String masked) {
		assertThat(PersonalNumbers.mask(written)).isEqualTo(masked).hasSameSizeAs(written);
	}

	@ParameterizedTest
	@ValueSource(strings = { "打12345没人接", "报警110，急救120", "从2014年3月1日到2026年11月20日", "欠薪123456元", "合同编号20260301-001",
			"京港澳高速107国道", "豫A12345", "尾号2296的公车", "面积12507.6平米", "面积8663.0平米，超出3844.6平米", "我家3栋2单元1801",
			"电话138****0000", "单号1234567890123" })
	void leavesOtherNumbersAlone(String written) {
		assertThat(PersonalNumbers.mask(written)).isEqualTo(written);
	}

	@Test
	void masksTheNameTheWriterGave() {
		assertThat(PersonalNumbers.mask("我叫欧阳小兰，欧阳小兰就是我", List.of("欧阳小兰"))).isEqualTo("我叫****，****就是我");
	}

	@Test
	void leavesANameOfOneCharacterBecauseItIsAWord() {
		assertThat(PersonalNumbers.mask("高高在上", List.of("高", ""))).isEqualTo("高高在上");
	}

}
