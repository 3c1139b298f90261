package cn.minyi.search.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of pages with items in memory. All such tests share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PagesApplication.class,
		properties = { "spring.config.name=search", "minyi.data=target/page-tests",
				"minyi.admin-password=for-tests-only",
				"minyi.accounts=src/test/resources/cn/minyi/search/web/accounts.yaml",
				"minyi.elasticsearch.url=http://localhost:1", "logging.structured.format.console=" })
@AutoConfigureMockMvc
@Import(Browser.class)
public @interface PageTest {

}
