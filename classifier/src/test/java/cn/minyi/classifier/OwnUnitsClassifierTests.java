package cn.minyi.classifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped model with units of a deployment that have other codes.
 */
class OwnUnitsClassifierTests extends ClassifierContract {

	private static final UnitDirectory UNITS = units("""
			units:
			  - {code: "01", name: 临河县纪委监委}
			  - {code: "02", name: 临河县政府办公室, aliases: [县政府]}
			  - {code: "03", name: 临河县城市管理局, aliases: [城管局, 城管], duties: [路灯, 占道], parent: "02"}
			  - {code: "04", name: 城关镇人民政府, aliases: [镇政府], duties: [村], parent: "02"}
			  - {code: "05", name: 信访局}
			""");

	private static final Classifier CLASSIFIER = Classifier.shipped(UNITS, Taxonomy.shipped());

	@Override
	Classifier classifier() {
		return CLASSIFIER;
	}

	@Override
	UnitDirectory units() {
		return UNITS;
	}

	@Test
	void findsDutiesOfUnitsTheModelHasNeverSeen() {
		assertThat(CLASSIFIER.classify("解放路的路灯坏了，希望修一下", null, null).responsible()).startsWith("03");
	}

	@Test
	void accusesByNameAndAsksTheBodyAbove() {
		Finding finding = CLASSIFIER.classify("城管局的队员态度恶劣，掀了摊子还骂人，多次投诉没人管", null, null);
		assertThat(finding.accused()).containsExactly("03");
		assertThat(finding.responsible()).contains("01", "02").doesNotContain("03");
	}

	private static UnitDirectory units(String yaml) {
		try {
			return UnitDirectory.read("units.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
