package org.zayavka.engine.security;

import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;

/**
 * The doors of the desk. {@code /camunda} and {@code /engine-rest} are guarded by Camunda's own filters; the pages for
 * staff under {@code /desk} need a login of Tasklist; whatever a room adds is closed until it is named here.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    static final String LOGIN = "/camunda/app/tasklist/default/";

    private static final String[] OPEN = {"/", "/index.html", "/favicon.ico", "/assets/**"};
    private static final String[] HEALTH = {"/actuator/health", "/actuator/health/**"};
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /** Modeler deploys and programs ask with the login and password of a member of staff. */
    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
        var login = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        login.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        login.addInitParameter(ProcessEngineAuthenticationFilter.SERVLET_PATH_PREFIX, "/engine-rest");
        login.addUrlPatterns("/engine-rest/*");
        login.setAsyncSupported(true);
        return login;
    }

    @Bean
    FilterRegistrationBean<TaskSentBack> taskSentBack() {
        var sentBack = new FilterRegistrationBean<>(new TaskSentBack());
        sentBack.addUrlPatterns("/engine-rest/*", "/camunda/api/engine/*");
        sentBack.setAsyncSupported(true);
        // Within the filters that know who asks: a stranger's body is not looked at.
        sentBack.setOrder(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER + 1000);
        return sentBack;
    }

    @Bean
    FilterRegistrationBean<PlainAnswers> plainAnswers() {
        var plain = new FilterRegistrationBean<>(new PlainAnswers());
        plain.addUrlPatterns(
                "/engine-rest/*",
                "/camunda/api/engine/*",
                "/camunda/api/cockpit/*",
                "/camunda/api/tasklist/*",
                "/camunda/api/admin/*",
                "/camunda/api/welcome/*");
        plain.setAsyncSupported(true);
        // Around Camunda's own filters and within the one that knows the reader's language.
        plain.setOrder(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 50);
        return plain;
    }

    @Bean
    FilterRegistrationBean<OwnNonce> ownNonce() {
        var nonce = new FilterRegistrationBean<>(new OwnNonce());
        nonce.addUrlPatterns("/camunda/app/*");
        nonce.setOrder(OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 50);
        return nonce;
    }

    @Bean
    @Order(10)
    SecurityFilterChain camundasOwnDoors(HttpSecurity http) throws Exception {
        return http.securityMatcher(paths("/camunda/**", "/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests
                        // Until there is an administrator, this page would make one of whoever comes first.
                        .requestMatchers(paths("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain doorsOfTheDesk(HttpSecurity http, IdentityService staff) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(paths(OPEN))
                                .permitAll()
                                .requestMatchers(paths(HEALTH))
                                .permitAll()
                                .requestMatchers(paths("/desk/**"))
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .addFilterBefore(new TasklistLogin(staff), AnonymousAuthenticationFilter.class)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusals())
                        .defaultAuthenticationEntryPointFor(new WayBack(), asksForAPage())
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), request -> true))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .build();
    }

    /**
     * Who has signed in and is refused a page of staff hears that it is not theirs. Outside of them nothing but the open
     * addresses exists for anybody, named or not: a typing error is answered as one.
     */
    private static AccessDeniedHandler refusals() {
        var notYours = new LinkedHashMap<RequestMatcher, AccessDeniedHandler>();
        notYours.put(paths("/desk/**"), new NotYours(new WayBack(), asksForAPage()));
        return new RequestMatcherDelegatingAccessDeniedHandler(
                notYours, (request, response, refused) -> response.sendError(HttpStatus.NOT_FOUND.value()));
    }

    /** By the path alone: what Spring Security makes of plain strings does not see Camunda's Jersey servlets. */
    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    private static MediaTypeRequestMatcher asksForAPage() {
        var page = new MediaTypeRequestMatcher(new HeaderContentNegotiationStrategy(), MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return page;
    }
}
