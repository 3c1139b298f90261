package cn.minyi.classifier.unit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which units words mean in a city of two districts.
 */
class DistrictNamesTests {

	private static final Words WORDS = new Words();

	private static final UnitDirectory UNITS = TestDistricts.units();

	private static final Areas AREAS = new Areas(UNITS, WORDS::fold);

	private static final UnitReader READER = new UnitReader(UNITS, new Kinship(UNITS, WORDS::fold), AREAS, WORDS::fold);

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			// nothing tells them apart: those that work everywhere first
			"教育局的电话打不通|-|102 202", "派出所的人态度差|-|003 103 203", "区政府门口|-|100 200",
			// the form's place decides, also by a street office's area within the
			// district
			"教育局的电话打不通|城东区|102", "教育局的电话打不通|临河市和平区建设路3号|202", "教育局的电话打不通|人民广场街道|202", "派出所的人态度差|和平区|203",
			// the text decides, its title too, shortened or in traditional characters
			"家住城东区，教育局的电话打不通|-|102", "和平区的孩子/教育局不管|-|202", "我是城东的，教育局不管|-|102", "我是城東區的，教育局不管|-|102",
			// right before the name, before all others
			"我住和平区，城东教育局不管|-|102", "城东区的教育局不管|和平区|102", "城东教育局和和平区教育局互相推|-|102 202",
			// the form before the text
			"城东区的亲戚说，教育局不管|和平区|202", "和平区的亲戚说，派出所不管|城东区|103",
			// a name of one unit only is that unit, wherever it happened
			"解放路派出所的人态度差|和平区|103", "和平区教育体育局不管|城东区|202",
			// a shortened name may be a common word: those in full count
			"和平年代，城东区的人都说教育局不管|-|102",
			// no unit there: who works everywhere, or else all
			"派出所的人态度差|临河市高新区|003 103 203", "教育局的电话打不通|临河市|102 202",
			// both districts named
			"城东区和和平区的教育局都不管|-|202", "教育局不管，城东区和平区都一样|-|102 202" })
	void findsWhoIsNamed(String text, @Nullable String place, String codes) {
		String folded = WORDS.fold(text.replace('/', '\n'));
		Set<String> found = new LinkedHashSet<>();
		READER.read(folded, AREAS.read(folded, place), null).mentions().forEach((mention) -> found.add(mention.code()));
		assertThat(found).containsExactlyInAnyOrderElementsOf(Arrays.asList(codes.split(" ")));
		assertThat(found).startsWith(codes.split(" ")[0]);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "教育局|-|-|102 202", "城东教育局|-|-|102", "教育局|和平区|-|202",
			"教育局|-|住在城东区|102", "城东区教育局|和平区|-|102", "教育局|城东区|住在和平区|102" })
	void findsWhomTheFormNames(String unitNamed, @Nullable String place, @Nullable String text, String codes) {
		String folded = (text != null) ? text : "";
		assertThat(READER.named(unitNamed, AREAS.read(folded, place))).containsExactly(codes.split(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = { "招生|-|102 202", "招生|城东区|102", "学区怎么划|-|102",
			"学区怎么划|和平区|202", "户籍|和平区|203", "户籍|-|003 103 203", "治安|和平区|003" })
	void findsWhoseDutyItIs(String text, @Nullable String place, String codes) {
		assertThat(READER.read(text, AREAS.read(text, place), null).duties()).containsOnlyKeys(codes.split(" "));
	}

	@Test
	void sharesADutyAmongThoseWhoseItMayBe() {
		assertThat(READER.read("招生", AREAS.read("招生", null), null).duties()).containsEntry("102", 1.0);
		assertThat(READER.read("招生", AREAS.read("招生", "城东区"), null).duties()).containsEntry("102", 2.0);
	}

	@Test
	void readsWordsForStaffByTheKind() {
		assertThat(READER.read("班主任打人", Whereabouts.UNKNOWN, null).mentions()).extracting(UnitMention::code)
			.containsExactly("102", "202");
		assertThat(READER.read("班主任打人", AREAS.read("", "城东区"), null).mentions()).extracting(UnitMention::code)
			.containsExactly("102");
	}

	@Test
	void lettingTheBodyAboveStandForThoseItCommands() {
		Alternatives police = AREAS.alternatives(List.of("103", "203", "003")).headed();
		assertThat(Whereabouts.UNKNOWN.choose(police, Whereabouts.ANYWHERE)).containsExactly("003");
		assertThat(AREAS.read("", "城东区").choose(police, Whereabouts.ANYWHERE)).containsExactly("103");
	}

	@Test
	void doesNoWorkWithoutAreas() {
		Areas none = new Areas(UnitDirectory.shipped(), WORDS::fold);
		assertThat(none.read("城东区", "城东区")).isSameAs(Whereabouts.UNKNOWN);
	}

}
