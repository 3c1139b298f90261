package cn.minyi.search.web;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.Viewer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RightsTests {

	@ParameterizedTest
	@EnumSource
	void offerThePageOfModelsToThoseWhoCompareThem(Role role) {
		Viewer viewer = new Viewer("x", "某", role, null);
		assertThat(Rights.MODELS.of(role)).isEqualTo(viewer.comparesModels());
		assertThat(Rights.MODEL_CHANGES.of(role)).isEqualTo(role == Role.ADMIN);
	}

}
