package cn.minyi.intake.arrival;

import cn.minyi.domain.seal.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			13812345678                          | -      | 13812345678     | -
			张三 13812345678                     | 张三   | 13812345678     | -
			13812345678，李女士                  | 李女士 | 13812345678     | -
			姓名：欧阳建国 电话：138 1234 5678   | 欧阳建国 | 138 1234 5678 | -
			王师傅0371-63388888                  | 王师傅 | 0371-63388888   | -
			zhang.san@example.com                | -      | -               | zhang.san@example.com
			陈静、chen@qq.com、１３９００００１１１１ | 陈静 | 13900001111   | chen@qq.com
			+86 13812345678 刘洋                 | 刘洋   | +86 13812345678 | -
			我叫赵敏，手机号13812345678          | 赵敏   | 13812345678     | -
			""")
	void understandsWhatPeopleWrite(String typed, String name, String phone, String mail) {
		assertThat(ContactText.read(typed)).contains(new Contact(name, phone, mail, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "微信 zhang_san88", "人民路 12 号 3 单元", "找门口保安", "白天打 13812345678，晚上别打" })
	void keepsWholeWhatItDoesNotUnderstand(String typed) {
		assertThat(ContactText.read(typed).orElseThrow().other()).isEqualTo(typed);
	}

	@Test
	void findsThePhoneEvenBetweenOtherWords() {
		assertThat(ContactText.read("白天打 13812345678，晚上别打").orElseThrow().phone()).isEqualTo("13812345678");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "　" })
	void isEmptyForNothing(String typed) {
		assertThat(ContactText.read(typed)).isEmpty();
		assertThat(ContactText.read(null)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "市民", "热心群众", "高新区", "黄河路", "安监局", "不用联系" })
	void takesNoOrdinaryWordForAName(String typed) {
		assertThat(ContactText.read(typed).orElseThrow().name()).isNull();
	}

}
