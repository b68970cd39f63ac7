package org.zayavka.engine.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The door of the program that brings claims in (S3.10): it has a secret, no login, no session. */
@Configuration(proxyBeanMethods = false)
class ClaimDoor {

    private static final String NAME = "claims-api";

    @Bean
    @Order(17)
    SecurityFilterChain doorOfClaims(HttpSecurity http, ClaimDoorSettings settings) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/claims"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(NAME))
                .addFilterBefore(new JsonAlways(), HeaderWriterFilter.class)
                .addFilterBefore(new SecretLogin(NAME, settings.secret()), AnonymousAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // No browser is signed in here, so there is nobody whose clicks could be borrowed.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, stranger) -> response.sendError(HttpStatus.UNAUTHORIZED.value())))
                .build();
    }
}
