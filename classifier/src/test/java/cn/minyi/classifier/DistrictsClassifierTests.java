package cn.minyi.classifier;

import java.util.List;

import cn.minyi.classifier.unit.TestDistricts;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped model in a city of two districts, none of whose units has a code that the
 * model knows.
 */
class DistrictsClassifierTests extends ClassifierContract {

	private static final UnitDirectory UNITS = TestDistricts.units();

	private static final Classifier CLASSIFIER = Classifier.shipped(UNITS, Taxonomy.shipped());

	@Override
	Classifier classifier() {
		return CLASSIFIER;
	}

	@Override
	UnitDirectory units() {
		return UNITS;
	}

	/**
	 * Who is accused; then who should handle it: the discipline body of the district, or
	 * that of the city where the accused is of the city, is the district's own discipline
	 * body, commands it, or may be of either district.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "教育局的人收了家长的钱才给办入学，我要举报|-|102 202|001 100", "教育局的人收了家长的钱才给办入学，我要举报|城东区|102|101 100",
					"家住和平区，教育局的人收了家长的钱才给办入学，我要举报|-|202|201 200", "区政府门口停满公车，领导天天大吃大喝|和平区|200|001 000",
					"街道办的人推来推去，跑了五趟没办成|和平区|205|201 200", "派出所的人上班时间打牌，报案没人理|城东区|103|101 003",
					// an unknown kind of unit
					"艺术中心的人态度恶劣，演出票钱不退，推来推去|城东区|004|001 000",
					// not by name, but by words for its staff
					"校长让学生天天填表拍照应付检查|和平区|202|201 200" })
	void asksTheBodyAboveTheAccused(String text, @Nullable String place, String accused, String responsible) {
		Finding finding = CLASSIFIER.classify(text, place, null);
		assertThat(finding.accused()).containsExactlyInAnyOrder(accused.split(" "));
		assertThat(finding.responsible()).startsWith(responsible.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "小区门口的垃圾半个月没人清运，臭得不行，希望尽快处理|城东区|104", "小区门口的垃圾半个月没人清运，臭得不行，希望尽快处理|和平区|204",
					"和平区/小区门口的垃圾半个月没人清运，臭得不行，希望尽快处理|城东区|104",
					// no area: the body above both first
					"小区门口的垃圾半个月没人清运，臭得不行，希望尽快处理|-|000 104 204",
					// only the sound of the text tells the kind
					"晚上被偷了电动车，没人给立案，求助|城东区|103", "晚上被偷了电动车，没人给立案，求助|-|003" })
	void sendsANeedToTheDistrict(String text, @Nullable String place, String responsible) {
		assertThat(CLASSIFIER.classify(text.replace('/', '\n'), place, null).responsible())
			.startsWith(responsible.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "教育局|和平区|202", "城东教育局|和平区|102", "教育局|-|102,202", "街道|和平区|205" })
	void accusesWhomTheFormNames(String unitNamed, @Nullable String place, String accused) {
		for (String text : List.of("态度恶劣，推来推去没人管", "😀!!")) {
			assertThat(CLASSIFIER.classify(text, place, unitNamed).accused()).as(text)
				.containsExactly(accused.split(","));
		}
	}

}
