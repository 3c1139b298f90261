package cn.minyi.intake.access;

import cn.minyi.domain.staff.Role;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Citizens and gateways enter without an account and without a session; collectors,
 * clerks and administrators log in to the pages and the import of box notes.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] COLLECTORS = { Role.COLLECTOR.name(), Role.CLERK.name(), Role.ADMIN.name() };

	// "data:" is for the tick marks and arrows in the style sheet.
	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; "
			+ "style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	@Order(1)
	SecurityFilterChain importApi(HttpSecurity http) {
		return http.securityMatcher("/api/box/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasAnyRole(COLLECTORS))
			.httpBasic(Customizer.withDefaults())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// No cookie stands for the caller here, so no other site can borrow one.
			.csrf(AbstractHttpConfigurer::disable)
			.headers(SecurityConfiguration::headers)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain boxPages(HttpSecurity http) {
		return http.securityMatcher("/box", "/box/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().hasAnyRole(COLLECTORS))
			.formLogin((form) -> form.loginPage("/box/login")
				.defaultSuccessUrl("/box", true)
				.failureHandler((request, response, failure) -> response
					.sendRedirect((failure instanceof LockedException) ? "/box/login?wait" : "/box/login?error"))
				.permitAll())
			.addFilterBefore(new UploadsOfStrangers(), CsrfFilter.class)
			.logout((logout) -> logout.logoutUrl("/box/logout").logoutSuccessUrl("/box/login?logout"))
			.headers(SecurityConfiguration::headers)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain everythingElse(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			// See "Why is there no CSRF token on the citizens' form?" in RATIONALE.md.
			.csrf(AbstractHttpConfigurer::disable)
			.headers(SecurityConfiguration::headers)
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
			// The proxy that encrypts says it for the whole host, or not.
			.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
	}

}
