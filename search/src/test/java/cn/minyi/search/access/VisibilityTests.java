package cn.minyi.search.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.domain.staff.Role;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may know of what. {@code office} is below {@code bureau}, {@code bureau} below
 * {@code district}.
 */
class VisibilityTests {

	static final String DIRECTORY = """
			units:
			  - {code: district, name: 区政府}
			  - {code: bureau, name: 城管局, parent: district}
			  - {code: office, name: 路灯所, parent: bureau}
			  - {code: other, name: 教育局, parent: district}
			""";

	static UnitDirectory units() throws IOException {
		return UnitDirectory.read("units.yaml", new ByteArrayInputStream(DIRECTORY.getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest(name = "{0} of {1}, assigned to {2}, about {3}: {4}")
	@CsvSource(nullValues = "-", textBlock = """
			CLERK,      -,      -,      -,        true
			CLERK,      -,      office, bureau,   true
			SUPERVISOR, -,      -,      -,        true
			SUPERVISOR, -,      office, office,   true
			ADMIN,      -,      other,  district, true
			COLLECTOR,  -,      -,      -,        false
			COLLECTOR,  -,      office, -,        false
			HANDLER,    office, office, -,        true
			HANDLER,    office, office, other,    true
			HANDLER,    office, -,      -,        false
			HANDLER,    office, other,  -,        false
			HANDLER,    bureau, office, -,        false
			HANDLER,    office, office, office,   false
			HANDLER,    office, office, bureau,   false
			HANDLER,    office, office, district, false
			HANDLER,    bureau, bureau, office,   true
			HANDLER,    bureau, bureau, bureau,   false
			HANDLER,    -,      -,      -,        false
			HANDLER,    gone,   gone,   -,        true
			HANDLER,    gone,   gone,   gone,     false
			""")
	void decides(Role role, @Nullable String unit, @Nullable String handler, @Nullable String accused, boolean allowed)
			throws IOException {
		Viewer viewer = new Viewer("x", "某", role, unit);
		assertThat(new Visibility(units()).allows(viewer, handler, (accused != null) ? List.of(accused) : List.of()))
			.isEqualTo(allowed);
	}

}
