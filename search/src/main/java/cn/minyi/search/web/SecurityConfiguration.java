package cn.minyi.search.web;

import java.time.Clock;

import cn.minyi.domain.staff.LoginThrottle;
import cn.minyi.domain.unit.UnitDirectory;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in, and where: probes without login, the API with every request's own
 * password, pages with a login.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	/**
	 * Nothing but our own files, and pictures inside of style sheets; no inline code.
	 */
	static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder();
	}

	@Bean
	StaffDirectory staffDirectory(StaffSettings settings, UnitDirectory units, PasswordEncoder encoder) {
		return new StaffDirectory(settings, units, encoder);
	}

	@Bean
	StaffLogin staffLogin(StaffDirectory staff, PasswordEncoder encoder, Clock clock) {
		return new StaffLogin(staff, encoder, new LoginThrottle(staff::knows, clock));
	}

	@Bean
	@Order(1)
	SecurityFilterChain probes(HttpSecurity http) {
		return http.securityMatcher("/actuator/**")
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/prometheus")
				.permitAll()
				.anyRequest()
				.denyAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(CsrfConfigurer::disable)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http) {
		return http.securityMatcher("/api/**")
			.authorizeHttpRequests((requests) -> requests.anyRequest().authenticated())
			.httpBasic((basic) -> basic.realmName("minyi"))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(CsrfConfigurer::disable)
			.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http) {
		return http
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.requestMatchers("/login", "/static/**", "/webjars/**", "/favicon.ico")
						.permitAll()
						.requestMatchers("/trends/**")
						.hasAnyRole(Rights.TRENDS.roleNames())
						.requestMatchers("/ledger/**")
						.hasAnyRole(Rights.LEDGER.roleNames())
						.requestMatchers("/channels", "/channels/**")
						.hasAnyRole(Rights.CHANNELS.roleNames())
						.requestMatchers(HttpMethod.POST, "/models/**")
						.hasAnyRole(Rights.MODEL_CHANGES.roleNames())
						.requestMatchers("/models/**")
						.hasAnyRole(Rights.MODELS.roleNames())
						.requestMatchers(HttpMethod.POST, "/submissions/*/answer")
						.hasAnyRole(Rights.ANSWER.roleNames())
						.requestMatchers(HttpMethod.POST, "/submissions/*/opening")
						.hasAnyRole(Rights.OPENING.roleNames())
						.requestMatchers("/openings/**", "/openings.csv")
						.hasAnyRole(Rights.OPENINGS.roleNames())
						.requestMatchers(HttpMethod.POST, "/submissions/**")
						.hasAnyRole(Rights.TRIAGE.roleNames())
						.anyRequest()
						.authenticated())
			.formLogin((form) -> form.loginPage("/login").failureHandler(new LoginFailures()))
			.logout((logout) -> logout.logoutSuccessUrl("/login?logout").deleteCookies("minyi-staff"))
			.requestCache((cache) -> cache.requestCache(pagesOnly()))
			.exceptionHandling((exceptions) -> exceptions.accessDeniedHandler(new DeniedRequests())
				.authenticationEntryPoint(new LoginEntryPoint()))
			.headers((headers) -> headers.contentSecurityPolicy((csp) -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
			.build();
	}

	/**
	 * After the login the page that was asked for comes up, but never a part of a page,
	 * an icon that the browser wanted, or a form that was sent.
	 */
	private static RequestCache pagesOnly() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		RequestMatcher pages = new OrRequestMatcher(
				PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/submissions/**"),
				PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/trends/**"),
				PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/openings/**"),
				PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/models/**"),
				PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/ledger/**"));
		cache.setRequestMatcher((request) -> pages.matches(request) && !PartialRequests.asks(request));
		cache.setMatchingRequestParameterName(null);
		return cache;
	}

}
