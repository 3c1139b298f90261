package cn.minyi.intake.page;

import java.util.Locale;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Pages are Chinese unless a reader asks for English by {@code ?lang=en}, which a cookie
 * remembers. The browser's preference does not count: many phones in China are set to
 * English by somebody else than their owner.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

	@Bean
	LocaleResolver localeResolver() {
		CookieLocaleResolver resolver = new CookieLocaleResolver("minyi-lang") {

			@Override
			protected Locale parseLocaleValue(String value) {
				return language(value);
			}

		};
		resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
		resolver.setCookieHttpOnly(true);
		resolver.setCookieSameSite("Lax");
		return resolver;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		LocaleChangeInterceptor interceptor = new LocaleChangeInterceptor() {

			// Only where a link leads: reading a parameter would eat the body of a
			// callback
			// that declares itself a form, and fail again where reading a form has
			// failed.
			@Override
			public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
					throws ServletException {
				return !HttpMethod.GET.matches(request.getMethod())
						|| request.getDispatcherType() != DispatcherType.REQUEST
						|| super.preHandle(request, response, handler);
			}

			@Override
			protected @Nullable Locale parseLocaleValue(String value) {
				return language(value);
			}

		};
		interceptor.setParamName("lang");
		registry.addInterceptor(interceptor);
	}

	private static Locale language(String value) {
		return value.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

}
