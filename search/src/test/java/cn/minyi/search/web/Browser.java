package cn.minyi.search.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Loads pages as a member of staff does.
 */
public final class Browser {

	/** A clerk. */
	public static final StaffUser CLERK = staff("wang", "王芳", Role.CLERK, null);

	/** A supervisor. */
	public static final StaffUser SUPERVISOR = staff("li", "李建国", Role.SUPERVISOR, null);

	/** A handler of the unit {@code urban}. */
	public static final StaffUser HANDLER = staff("zhao", "赵敏", Role.HANDLER, "urban");

	/** The administrator. */
	public static final StaffUser ADMIN = staff("admin", "管理员", Role.ADMIN, null);

	private final MockMvc mvc;

	Browser(MockMvc mvc) {
		this.mvc = mvc;
	}

	/**
	 * Browses another application than the one of the page tests.
	 * @param mvc of that application
	 * @return a browser
	 */
	public static Browser of(MockMvc mvc) {
		return new Browser(mvc);
	}

	private static StaffUser staff(String account, String name, Role role, @Nullable String unit) {
		return new StaffUser(new Viewer(account, name, role, unit), "");
	}

	/**
	 * Loads a page.
	 * @param address path and query, encoded or not
	 * @param viewer who looks
	 * @return the page, which must be there and have no text missing
	 */
	public Document page(String address, StaffUser viewer) {
		MockHttpServletResponse response = response(get(URI.create(encoded(address))), viewer);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		return document(response);
	}

	// Links of pages are encoded already, those in tests are readable.
	private static String encoded(String address) {
		boolean ascii = address.chars().allMatch((each) -> each < 128);
		return ascii ? address : UriComponentsBuilder.fromUriString(address).build().encode().toUriString();
	}

	/**
	 * Sends a form.
	 * @param address where to
	 * @param viewer who sends it
	 * @param fields names and values in turn
	 * @return the answer
	 */
	public MockHttpServletResponse send(String address, StaffUser viewer, String... fields) {
		MockHttpServletRequestBuilder request = post(address).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return response(request, viewer);
	}

	/**
	 * Sends a request.
	 * @param request what to send
	 * @param viewer who sends it
	 * @return the answer
	 */
	public MockHttpServletResponse response(MockHttpServletRequestBuilder request, StaffUser viewer) {
		return result(request, viewer).getResponse();
	}

	/**
	 * Sends a request.
	 * @param request what to send
	 * @param viewer who sends it
	 * @return all about it
	 */
	public MvcResult result(MockHttpServletRequestBuilder request, StaffUser viewer) {
		try {
			return this.mvc.perform(request.with(user(viewer))).andReturn();
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * Reads a page.
	 * @param response with the page
	 * @return its elements
	 */
	public static Document document(MockHttpServletResponse response) {
		String html = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
		assertThat(html).as("a key is missing in the bundle").doesNotContain("??");
		return Jsoup.parse(html);
	}

}
