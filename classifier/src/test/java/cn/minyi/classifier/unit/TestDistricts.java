package cn.minyi.classifier.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import cn.minyi.domain.unit.UnitDirectory;

/**
 * A city of two districts whose units share names, aliases and duties; none has a code of
 * the sample directory.
 */
public final class TestDistricts {

	private static final String CITY = """
			units:
			  - {code: "000", name: 临河市人民政府, aliases: [市政府, 政府]}
			  - {code: "001", name: 临河市纪律检查委员会, aliases: [市纪委, 纪委]}
			  - {code: "002", name: 临河市信访局, parent: "000"}
			  - {code: "003", name: 临河市公安局, aliases: [公安局, 派出所, 民警], duties: [治安, 户籍], parent: "000"}
			  - {code: "004", name: 市民文化艺术中心, aliases: [艺术中心], duties: [演出], parent: "000"}
			  - {code: "100", name: 城东区人民政府, aliases: [区政府], parent: "000", area: 城东区}
			  - {code: "101", name: 城东区纪委监委, aliases: [纪委], parent: "100"}
			  - {code: "102", name: 城东区教育体育局, aliases: [教育局], duties: [学校, 招生, 学区], parent: "100"}
			  - {code: "103", name: 解放路派出所, aliases: [派出所], duties: [户籍], parent: "003", area: 城东区}
			  - {code: "104", name: 城东区环境卫生管理所, duties: [垃圾, 公厕, 路灯], parent: "100"}
			  - {code: "105", name: 解放路街道办事处, aliases: [街道办, 街道], parent: "100", area: 解放路街道}
			  - {code: "200", name: 和平区人民政府, aliases: [区政府], parent: "000", area: 和平区}
			  - {code: "201", name: 和平区纪委监委, aliases: [纪委], parent: "200"}
			  - {code: "202", name: 和平区教育体育局, aliases: [教育局], duties: [学校, 招生, 培训机构], parent: "200"}
			  - {code: "203", name: 人民广场派出所, aliases: [派出所], duties: [户籍], parent: "003", area: 和平区}
			  - {code: "204", name: 和平区环境卫生管理所, duties: [垃圾, 公厕, 路灯], parent: "200"}
			  - {code: "205", name: 人民广场街道办事处, aliases: [街道办, 街道], parent: "200", area: 人民广场街道}
			""";

	private TestDistricts() {
	}

	/**
	 * The directory.
	 */
	public static UnitDirectory units() {
		try {
			return UnitDirectory.read("units.yaml", new ByteArrayInputStream(CITY.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
