package cn.minyi.intake.batch;

import java.io.IOException;

import cn.minyi.intake.table.Table;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps uploaded tables and scans off the disk until they are sealed: by default the
 * server writes parts of a form to temporary files, in clear. How a form is taken apart
 * belongs to the servlet it is for, so the addresses of uploads have one of their own,
 * which hands over to Spring's.
 */
@Configuration(proxyBeanMethods = false)
class InMemoryUploads {

	private static final int FIELDS = 64 * 1024;

	@Bean
	ServletRegistrationBean<HttpServlet> uploadsInMemory() {
		ServletRegistrationBean<HttpServlet> servlet = new ServletRegistrationBean<>(new Uploads(), "/box/imports",
				"/box/keyings", "/api/box/import");
		// A little more, so that people who send too much are told so in a sentence.
		long most = 2 * Table.LARGEST_FILE;
		servlet.setMultipartConfig(new MultipartConfigElement("", most, most + FIELDS, (int) (most + FIELDS)));
		return servlet;
	}

	private static final class Uploads extends HttpServlet {

		private static final long serialVersionUID = 1L;

		@Override
		protected void service(HttpServletRequest request, HttpServletResponse response)
				throws ServletException, IOException {
			getServletContext().getNamedDispatcher("dispatcherServlet").forward(request, response);
		}

	}

}
