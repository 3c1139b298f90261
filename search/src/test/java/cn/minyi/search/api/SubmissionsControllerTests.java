package cn.minyi.search.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.ItemQuery;
import cn.minyi.search.index.Items;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;

class SubmissionsControllerTests {

	private final MockMvc http = MockMvcBuilders.standaloneSetup(new SubmissionsController(new AwayItems()))
		.setCustomArgumentResolvers(new AuthenticationPrincipalArgumentResolver())
		.build();

	@BeforeEach
	void logIn() {
		StaffUser user = new StaffUser(new Viewer("li", "李受理", Role.CLERK, null), "$2");
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null));
	}

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/submissions", "/api/submissions/a1" })
	void asksToTryAgainWhenTheIndexIsAway(String path) throws Exception {
		MockHttpServletResponse response = this.http.perform(MockMvcRequestBuilders.get(path))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(response.getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo("{\"error\":\"暂时无法查询，来信没有丢失。请稍后再试。\"}");
	}

	// The index as it is when its server cannot be reached.
	private static final class AwayItems implements Items {

		@Override
		public ItemPage search(ItemQuery query, Viewer viewer) {
			throw new UncheckedIOException(new IOException("away"));
		}

		@Override
		public Optional<Item> find(String id, Viewer viewer) {
			throw new UncheckedIOException(new IOException("away"));
		}

	}

}
